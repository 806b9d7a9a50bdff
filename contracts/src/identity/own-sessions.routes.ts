import { z } from 'zod';
import { command, defineRoute } from '../route.ts';
import { OwnSession, SessionId } from './own-sessions.ts';

export const listOwnSessions = defineRoute({
  name: 'listOwnSessions',
  method: 'GET',
  path: '/api/v1/own-sessions',
  summary: 'Where the caller is signed in: this session first, then by the latest use',
  reply: z.object({ sessions: z.array(OwnSession) }),
  errors: ['session.missing'],
});

export const endOwnSession = defineRoute({
  name: 'endOwnSession',
  method: 'POST',
  path: '/api/v1/own-sessions/:sessionId/end',
  summary: 'End another session of one’s own, after a fresh sign-in; its lines are cut within five seconds',
  params: z.strictObject({ sessionId: SessionId }),
  body: command({}),
  reply: z.object({ ended: z.int().positive() }),
  errors: ['session.missing', 'request.not_found', 'session.step_up', 'command.reused'],
});

export const endOtherSessions = defineRoute({
  name: 'endOtherSessions',
  method: 'POST',
  path: '/api/v1/own-sessions/end-others',
  summary: 'End all one’s own sessions but this one, after a fresh sign-in',
  body: command({}),
  reply: z.object({ ended: z.int().nonnegative() }),
  errors: ['session.missing', 'session.step_up', 'command.reused'],
});
