import { z } from 'zod';
import { CaseId } from '../ids.ts';
import { defineRoute } from '../route.ts';

/** How what a case says leaves the screen. */
export const takenAs = ['printed', 'copied'] as const;
export const TakenAs = z.enum(takenAs);
export type TakenAs = z.infer<typeof TakenAs>;

/** Not a command: each time is one of its own. */
export const noteTaken = defineRoute({
  name: 'noteTaken',
  method: 'POST',
  path: '/api/v1/cases/:caseId/taken',
  summary: 'A case is printed or copied to another system’s journal: a line of the access log by itself',
  params: z.strictObject({ caseId: CaseId }),
  body: z.strictObject({ as: TakenAs }),
  reply: z.object({}),
  errors: ['access.denied', 'request.not_found'],
});
