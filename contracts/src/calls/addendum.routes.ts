import { z } from 'zod';
import { CaseId, Instant } from '../ids.ts';
import { command, defineRoute } from '../route.ts';

/** What was added to the record of a case that has ended; the original stays readable. */
export const Addendum = z.strictObject({ text: z.string(), by: z.string(), at: Instant });
export type Addendum = z.infer<typeof Addendum>;

const params = z.strictObject({ caseId: CaseId });
const reply = z.object({ addenda: z.array(Addendum) });

export const listAddenda = defineRoute({
  name: 'listAddenda',
  method: 'GET',
  path: '/api/v1/cases/:caseId/addenda',
  summary: 'What was added to a case after its end, oldest first; the look is logged',
  params,
  reply,
  errors: ['access.denied', 'request.not_found'],
});

export const addToRecord = defineRoute({
  name: 'addToRecord',
  method: 'POST',
  path: '/api/v1/cases/:caseId/addenda',
  summary: 'Corrects the record of a case that has ended by an addition; nothing that was written is changed',
  params,
  body: command({ text: z.string().trim().min(2).max(4_000) }),
  reply,
  errors: ['access.denied', 'request.not_found', 'case.action_not_allowed', 'command.reused'],
});
