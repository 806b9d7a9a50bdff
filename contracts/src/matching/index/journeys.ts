import type { Offer } from '../../directory/offer.ts';
import type { Need } from '../need.ts';
import type { Travel } from '../travel.rules.ts';
import { crossesWater } from '../water.rules.ts';
import type { Ways } from '../way.rules.ts';
import type { World } from '../world.ts';
import type { Arrival } from './arrival-costs.ts';
import type { OfferRows } from './offer-rows.ts';
import { TravelBound } from './travel-bound.ts';

/** The shortest that a way may turn out to be. */
export interface Journey extends Arrival {
  readonly travel: Travel;
}

const noWay = { minutes: null, distanceKm: null, way: null };
const atOnce = (method: Travel['method']): Journey => ({ travel: { method, ...noWay }, least: 0, most: 0 });

const nobodyTravels = atOnce('none');
const placeUnknown = atOnce('crow_fly');
export const unreachable = atOnce('unreachable');

const travelIn = (method: Travel['method'], minutes: number): Travel => ({ method, ...noWay, minutes });

/** For one need: how soon each offer and the citizen may be together, without looking for the way. */
export class Journeys {
  readonly #rows: OfferRows;
  readonly #need: Need;
  readonly #ways: Ways;
  readonly #bound: TravelBound;
  readonly #waters: ReadonlyMap<string, World['waterDetours']>;

  constructor(
    rows: OfferRows,
    { ferries, waterDetours }: Pick<World, 'ferries' | 'waterDetours'>,
    need: Need,
    ways: Ways,
  ) {
    this.#rows = rows;
    this.#need = need;
    this.#ways = ways;
    this.#bound = new TravelBound(need, ferries);
    this.#waters = Map.groupBy(waterDetours, ({ landArea }) => landArea);
  }

  to(row: number): Journey {
    const offer = this.#rows.offerAt(row);
    if (offer.travel === 'none') return nobodyTravels;
    if (!this.#ways.reaches(offer.landArea)) return unreachable;
    const road = this.#ways.byRoad(offer);
    if (road) return { travel: travelIn('road', road.minutes), least: road.minutes, most: road.minutes };
    if (offer.position === null) return placeUnknown;
    const { x, y, z } = this.#rows;
    const least = this.#bound.least(offer.landArea, x[row] ?? 0, y[row] ?? 0, z[row] ?? 0);
    return { travel: travelIn('crow_fly', least), least, most: Number.POSITIVE_INFINITY };
  }

  /** The same with an end, where the straight line crosses no water and so is a way. */
  closer(row: number, journey: Journey): Journey {
    if (journey.least === journey.most || !this.#isClear(this.#rows.offerAt(row))) return journey;
    const { x, y, z } = this.#rows;
    const { landArea } = this.#rows.offerAt(row);
    const straight = this.#bound.straight(landArea, x[row] ?? 0, y[row] ?? 0, z[row] ?? 0);
    // the line along the earth is longer than the one through it, by less than a minute in a country
    return { ...journey, most: straight + 1 };
  }

  #isClear({ position, landArea }: Offer): boolean {
    return (
      position !== null && !crossesWater(this.#need.position, position, this.#waters.get(landArea) ?? [])
    );
  }
}
