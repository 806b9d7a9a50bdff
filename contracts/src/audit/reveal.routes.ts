import { z } from 'zod';
import { CaseId } from '../ids.ts';
import { defineRoute } from '../route.ts';
import { RevealPurpose } from './access-log.ts';

/** How long a whole number stays on the screen, seconds; LEON's default, not approved. */
export const numberShownFor = 30;

/** Not a command: its answer is kept nowhere. */
export const revealCitizen = defineRoute({
  name: 'revealCitizen',
  method: 'POST',
  path: '/api/v1/cases/:caseId/citizen/reveal',
  summary: 'The whole number of the case’s citizen, for a stated purpose; the look is logged',
  params: z.strictObject({ caseId: CaseId }),
  body: z.strictObject({ purpose: RevealPurpose }),
  reply: z.object({ number: z.string() }),
  errors: ['access.denied', 'request.not_found'],
});
