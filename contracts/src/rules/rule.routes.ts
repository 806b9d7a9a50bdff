import { z } from 'zod';
import { Instant } from '../ids.ts';
import { command, defineRoute } from '../route.ts';
import { Peak } from './agreement.ts';

/** The version of a peak rule that nobody has opened yet. */
export const neverOpened = 0;

export const setPeak = defineRoute({
  name: 'setPeak',
  method: 'POST',
  path: '/api/v1/agreements/:agreement/peak',
  summary: 'The coordinator opens or closes the peak rule of an agreement, with a reason',
  params: z.strictObject({ agreement: z.string().max(60) }),
  body: command({
    open: z.boolean(),
    reason: z.string().trim().min(1).max(500),
    /** Closes by itself then. */
    until: Instant.nullable(),
    expectedVersion: z.int().min(neverOpened),
  }),
  reply: z.object({ peak: Peak }),
  errors: ['access.denied', 'request.not_found', 'agreement.no_peak_rule', 'version.conflict'],
});
