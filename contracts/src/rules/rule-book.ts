import { z } from 'zod';
import { Agreement } from './agreement.ts';
import { Care } from './care.ts';
import { Conveyance } from './conveyance.ts';
import { Disposition } from './disposition.ts';
import { Referral, TargetGroup } from './referral.ts';
import type { RuleHead } from './rule.ts';
import { Support } from './support.ts';
import { TobsActions } from './tobs-actions.ts';
import { UrgencyRule } from './urgency-rule.ts';
import { Weights } from './weights.ts';

/** Every rule that is in force now or comes into force within the hours that are told ahead. */
export const RuleBook = z.strictObject({
  /** Rises with every import and every dated switch; an older book never replaces a newer one. */
  version: z.int(),
  agreements: z.array(Agreement),
  conveyance: z.array(Conveyance),
  referral: z.array(Referral),
  targetGroups: z.array(TargetGroup),
  care: z.array(Care),
  urgency: z.array(UrgencyRule),
  weights: z.array(Weights),
  tobsActions: z.array(TobsActions).default([]),
  disposition: z.array(Disposition).default([]),
  support: z.array(Support).default([]),
});
export type RuleBook = z.infer<typeof RuleBook>;

export const emptyRuleBook: RuleBook = {
  version: 0,
  agreements: [],
  conveyance: [],
  referral: [],
  targetGroups: [],
  care: [],
  urgency: [],
  weights: [],
  tobsActions: [],
  disposition: [],
  support: [],
};

/** Every rule of the book, of whatever kind. */
export const allRules = ({ version: _, ...rules }: RuleBook): readonly RuleHead[] =>
  Object.values(rules).flat();

/** The rule that a reason names; undefined: it is no longer in the book. */
export const ruleOf = (book: RuleBook, id: string, version: number): RuleHead | undefined =>
  allRules(book).find((rule) => rule.id === id && rule.version === version);
