import { z } from 'zod';
import { Instant, OfferId } from '../ids.ts';

/**
 * What an asked unit has put to the desk before it answers: a question, or another of its own places or times. The clock
 * for its answer stands meanwhile, with that as its reason, but not for ever.
 */
export const WithDesk = z.strictObject({
  kind: z.enum(['question', 'proposal']),
  by: z.string(),
  at: Instant,
  /** The answer clock stands until then at most, and runs on from there. */
  until: Instant,
  /** Of a proposal: another place of the unit; null: the one asked for. */
  offerId: OfferId.nullable(),
  /** Of a proposal: another time; null: the one asked for. */
  appointmentAt: Instant.nullable(),
});
export type WithDesk = z.infer<typeof WithDesk>;

/** One thing said about a request, by the unit or the desk; kept for good, read by those two alone. */
export const RequestMessage = z.object({
  id: z.uuid(),
  side: z.enum(['unit', 'desk']),
  kind: z.enum(['question', 'answer', 'proposal', 'refusal']),
  by: z.string(),
  at: Instant,
  text: z.string().nullable(),
  offerId: OfferId.nullable(),
  appointmentAt: Instant.nullable(),
});
export type RequestMessage = z.infer<typeof RequestMessage>;
