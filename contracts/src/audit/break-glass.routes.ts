import { z } from 'zod';
import { DeskCode } from '../ids.ts';
import { command, defineRoute } from '../route.ts';
import { GlassGround } from './access-log.ts';
import { BrokenGlass, OpenedCase } from './break-glass.ts';

const params = z.strictObject({ glassId: z.uuid() });

export const breakGlass = defineRoute({
  name: 'breakGlass',
  method: 'POST',
  path: '/api/v1/break-glass',
  summary:
    'Emergency access: another desk’s case, for reading, for a short while; its coordinator is told at once',
  body: command({
    glassId: z.uuid(),
    desk: DeskCode,
    number: z.int().positive(),
    ground: GlassGround,
    reason: z.string().trim().min(10).max(500),
  }),
  reply: z.object({ glass: BrokenGlass }),
  errors: ['access.denied', 'request.not_found', 'glass.own_desk', 'session.step_up', 'command.reused'],
});

export const getOpenedCase = defineRoute({
  name: 'getOpenedCase',
  method: 'GET',
  path: '/api/v1/break-glass/:glassId',
  summary: 'The case that an emergency access opened, while it lasts; every look is logged',
  params,
  reply: z.object({ glass: BrokenGlass, case: OpenedCase }),
  errors: ['access.denied', 'request.not_found', 'glass.over'],
});

export const endBreakGlass = defineRoute({
  name: 'endBreakGlass',
  method: 'POST',
  path: '/api/v1/break-glass/:glassId/end',
  summary: 'No longer needed: ends before its time',
  params,
  body: command({}),
  reply: z.object({ glass: BrokenGlass }),
  errors: ['access.denied', 'request.not_found', 'command.reused'],
});

export const seeBrokenGlass = defineRoute({
  name: 'seeBrokenGlass',
  method: 'POST',
  path: '/api/v1/break-glass/:glassId/seen',
  summary: 'The coordinator has seen that somebody of another desk opened the case',
  params,
  body: command({}),
  reply: z.object({ glass: BrokenGlass }),
  errors: ['access.denied', 'request.not_found', 'command.reused'],
});
