import { z } from 'zod';
import { AccountId } from '../ids.ts';
import { command, defineRoute } from '../route.ts';
import { EndReason, SignedInUser } from './open-sessions.ts';

export const listSignedIn = defineRoute({
  name: 'listSignedIn',
  method: 'GET',
  path: '/api/v1/signed-in',
  summary: 'Who is signed in: of the own desk for its coordinator, everybody for an administrator',
  reply: z.object({ users: z.array(SignedInUser) }),
  errors: ['access.denied'],
});

export const endSessionsOfUser = defineRoute({
  name: 'endSessionsOfUser',
  method: 'POST',
  path: '/api/v1/users/:userId/end-sessions',
  summary: 'Sign another user out on every computer, with a reason; her lines are cut within five seconds',
  params: z.strictObject({ userId: AccountId }),
  body: command({ reason: EndReason }),
  reply: z.object({ ended: z.int().nonnegative() }),
  errors: ['access.denied', 'request.not_found', 'command.reused'],
});
