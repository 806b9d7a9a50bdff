import type { Capacity } from '../capacity/capacity.ts';
import type { Offer } from '../directory/offer.ts';
import type { Alternative } from './alternatives.ts';
import type { Finding } from './finding.ts';
import type { Need } from './need.ts';
import type { Travel } from './travel.rules.ts';

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
}

export type Rule = (subject: Subject) => readonly Finding[];
