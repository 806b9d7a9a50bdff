import type { Capacity } from '../capacity/capacity.ts';
import type { Offer } from '../directory/offer.ts';
import type { Alternative } from './alternatives.ts';
import type { Finding } from './finding.ts';
import type { Need } from './need.ts';
import type { RulesInForce } from './rules-in-force.ts';
import type { Travel } from './travel.rules.ts';
import type { EarlierDecline } from './world.ts';

/** One offer held against one need at one moment; all that a rule may look at. */
export interface Subject {
  readonly offer: Offer;
  readonly capacity: Capacity | undefined;
  readonly need: Need;
  readonly travel: Travel;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Whole minutes since 1970. */
  readonly nowMinute: number;
  /** When citizen and offer can be together; now where nobody travels. */
  readonly arrivalMinute: number;
  readonly freshness: Alternative['freshness'];
  /** Percent: how far the count can be believed. */
  readonly confidence: number;
  readonly rules: RulesInForce;
  /** This offer's earlier declines. */
  readonly declines: readonly EarlierDecline[];
}

export type Rule = (subject: Subject) => readonly Finding[];
