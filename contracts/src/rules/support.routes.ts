import { z } from 'zod';
import { CalendarDay } from '../ids.ts';
import { command, defineRoute } from '../route.ts';
import { SupportStep } from './support-step.ts';

const text = (most: number) => z.string().trim().min(1).max(most);
/** All that was ever done to the switch, oldest first, and whether this installation is for show. */
const history = z.object({ steps: z.array(SupportStep), demonstration: z.boolean() });
export type SupportHistory = z.infer<typeof history>;

export const readSupport = defineRoute({
  name: 'readSupport',
  method: 'GET',
  path: '/api/v1/decision-support',
  summary: 'Who switched the decision-support module on and off, by which approval, and when',
  reply: history,
  errors: ['access.denied'],
});

export const proposeSupport = defineRoute({
  name: 'proposeSupport',
  method: 'POST',
  path: '/api/v1/decision-support/proposals',
  summary: 'An administrator enters an approval of the decision-support module; it waits for another person',
  body: command({
    approver: text(120),
    reference: text(300),
    /** Null: at once. Danish calendar days, the last one included. */
    validFrom: CalendarDay.nullable(),
    lastDay: CalendarDay.nullable(),
  }),
  reply: history,
  errors: ['access.denied', 'request.invalid'],
});

export const confirmSupport = defineRoute({
  name: 'confirmSupport',
  method: 'POST',
  path: '/api/v1/decision-support/proposals/:proposal/confirmation',
  summary: 'Another administrator confirms the approval; from its date the module is on',
  params: z.strictObject({ proposal: z.uuid() }),
  body: command({}),
  reply: history,
  errors: ['access.denied', 'support.same_person', 'support.not_pending'],
});

export const withdrawSupport = defineRoute({
  name: 'withdrawSupport',
  method: 'POST',
  path: '/api/v1/decision-support/withdrawal',
  summary:
    'An administrator or a coordinator switches the decision-support module off at once, with a reason',
  body: command({ reason: text(500) }),
  reply: history,
  errors: ['access.denied', 'support.not_on'],
});
