import { z } from 'zod';
import { CallerType, OfferKind } from '../directory/offer-kind.ts';
import { OrganisationCode } from '../ids.ts';
import { ruleFields } from './rule.ts';

/** What the law leaves open to a crew that may not drive the citizen there. */
export const lawfulAlternatives = [
  'finish_at_home',
  'team_to_home',
  'other_transport_after_visitation',
  'hospital',
] as const;
export const LawfulAlternative = z.enum(lawfulAlternatives);
export type LawfulAlternative = z.infer<typeof LawfulAlternative>;

/**
 * Who may drive a citizen seen at home to what. It hangs on who is authority over the target at the time, not on the
 * kind of place: a place whose authority changes is judged anew.
 */
export const Conveyance = z.strictObject({
  ...ruleFields,
  /** `allows`: a trial's exception from a rule that forbids. */
  effect: z.enum(['forbids', 'allows']),
  callers: z.array(CallerType),
  kinds: z.array(OfferKind),
  /** Authorities whose offers it is about, as in force. */
  authorities: z.array(OrganisationCode),
  alternatives: z.array(LawfulAlternative),
});
export type Conveyance = z.infer<typeof Conveyance>;
