import { z } from 'zod';
import { CallerType, OfferKind } from '../directory/offer-kind.ts';
import { ruleFields } from './rule.ts';

/** Who may not refer, or not without a doctor, beyond what each offer says of itself. */
export const Referral = z.strictObject({
  ...ruleFields,
  kinds: z.array(OfferKind),
  /** Codes of single offers; empty: every offer of the kinds. */
  offers: z.array(z.string()),
  callers: z.array(CallerType),
  /** `doctor`: a doctor by name takes part · `another`: these callers not at all. */
  requires: z.enum(['doctor', 'another']),
});
export type Referral = z.infer<typeof Referral>;

/** Målgruppe of a kind of offer. */
export const TargetGroup = z.strictObject({
  ...ruleFields,
  nameEn: z.string(),
  kinds: z.array(OfferKind),
  callers: z.array(CallerType),
  /** Referred by a doctor: the caller is one, or one takes part by name. */
  byDoctor: z.boolean(),
  /** After a hospital stay, within 72 hours of it. */
  afterDischarge: z.boolean(),
});
export type TargetGroup = z.infer<typeof TargetGroup>;
