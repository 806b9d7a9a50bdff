import { z } from 'zod';
import { Vitals } from '../calls/isbar.ts';
import { Instant } from '../ids.ts';

/** Vital values that the receiver took after the citizen had come. */
export const Recheck = z.object({
  id: z.uuid(),
  at: Instant,
  by: z.string(),
  vitals: Vitals,
  note: z.string().nullable(),
  /** Worse than the last ones, by score or by the receiver's own word; the desk was told. */
  worse: z.boolean(),
  // Later additions have a default.
  /** Said on the telephone and written down by the nurse; else by the receiver itself. */
  byPhone: z.boolean().default(false),
  /** No values: she is as she was when last measured. */
  unchanged: z.boolean().default(false),
});
export type Recheck = z.infer<typeof Recheck>;

/** Why a promised place is not used after all, and another is sought. */
export const RerouteReason = z.enum(['closed', 'not_arrived', 'deteriorated', 'citizen_wish', 'other']);
export type RerouteReason = z.infer<typeof RerouteReason>;
