import type { Capacity } from '../capacity/capacity.ts';
import type { FerryLink, Offer, WaterDetour } from '../directory/offer.ts';
import type { OfferId } from '../ids.ts';
import type { Peak } from '../rules/agreement.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import type { RoadTimes } from './road-times.ts';

/** Declines of an offer that the register's keeper has not answered yet. */
export interface EarlierDecline {
  /** The competence that was missing, or null where another reason was given. */
  readonly competence: string | null;
  readonly count: number;
}

/** What ranking looks at: the live picture, the same in console and api. */
export interface World {
  readonly offers: readonly Offer[];
  readonly capacities: ReadonlyMap<OfferId, Capacity>;
  readonly ferries: readonly FerryLink[];
  readonly waterDetours: readonly WaterDetour[];
  /** Dated rules and the peak rules' states; without them nothing but the offers' own limits holds. */
  readonly rules?: RuleBook | undefined;
  readonly peaks?: ReadonlyMap<string, Peak> | undefined;
  readonly declines?: ReadonlyMap<OfferId, readonly EarlierDecline[]> | undefined;
  /** From the citizen's spot, where a road engine has answered; without it travel is estimated. */
  readonly roads?: RoadTimes | undefined;
}
