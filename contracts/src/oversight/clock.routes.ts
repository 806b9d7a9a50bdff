import { z } from 'zod';
import { DeskCode } from '../ids.ts';
import { command, defineRoute } from '../route.ts';
import { ClockDuration, DeskClock, DeskClockSetting } from './clock.ts';

export const listDeskClocks = defineRoute({
  name: 'listDeskClocks',
  method: 'GET',
  path: '/api/v1/desks/:desk/clocks',
  summary: 'How long each clock of a desk runs, who said so and whether it is approved',
  params: z.strictObject({ desk: DeskCode }),
  reply: z.object({ clocks: z.array(DeskClock) }),
  errors: ['access.denied', 'request.not_found'],
});

export const setDeskClock = defineRoute({
  name: 'setDeskClock',
  method: 'POST',
  path: '/api/v1/desks/:desk/clocks/:setting',
  summary:
    'The coordinator of a desk, or an administrator, says how long one of its clocks runs, with a reason',
  params: z.strictObject({ desk: DeskCode, setting: DeskClockSetting }),
  body: command({
    value: ClockDuration,
    reason: z.string().trim().min(3).max(300),
    expectedVersion: z.int().nonnegative(),
  }),
  reply: z.object({ clock: DeskClock }),
  errors: ['access.denied', 'request.not_found', 'version.conflict'],
});
