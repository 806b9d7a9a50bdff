import { z } from 'zod';
import { Capacity } from '../capacity/capacity.ts';
import { OfferKind } from '../directory/offer-kind.ts';
import { AccountId, CaseId, DeskCode, Instant, MunicipalityCode, OfferId } from '../ids.ts';
import { Alternatives, Verdict } from '../matching/alternatives.ts';
import { RuleHead } from '../rules/rule.ts';

/** `hold`: a place was reserved · `admission`: announced to a hospital without a hold. */
export const DecisionKind = z.enum(['hold', 'admission']);

/** That a choice was made, and of what; what it rested on is in its record. */
export const Decision = z.strictObject({
  id: z.uuid(),
  caseId: CaseId,
  desk: DeskCode,
  kind: DecisionKind,
  at: Instant,
  decidedBy: AccountId,
  offerId: OfferId,
  /** Place of the choice in the list it was made from, and what the list said of it. */
  rank: z.int(),
  verdict: Verdict,
  municipality: MunicipalityCode.nullable(),
});
export type Decision = z.infer<typeof Decision>;

/** Figures as they were, with who said them and when. */
export const DecisionFigures = Capacity.pick({
  offerId: true,
  version: true,
  status: true,
  free: true,
  held: true,
  reportedAt: true,
  reportedBy: true,
});

/**
 * All that a choice was made from, as it was: what was asked, the list with every reason, the rules by version, the
 * figures with their ages. Shown again from this and nothing else.
 */
export const DecisionRecord = z.strictObject({
  v: z.literal(1),
  /** What was asked with; open, because older records asked with less. */
  need: z.record(z.string(), z.unknown()),
  alternatives: Alternatives,
  rules: z.array(RuleHead),
  offers: z.array(z.strictObject({ id: OfferId, version: z.int(), name: z.string(), kind: OfferKind })),
  figures: z.array(DecisionFigures),
});
export type DecisionRecord = z.infer<typeof DecisionRecord>;
