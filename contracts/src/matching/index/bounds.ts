import { offerKinds } from '../../directory/offer-kind.ts';
import type { Alternative } from '../alternatives.ts';
import { freshnessOf } from '../capacity.rules.ts';
import { careFindings, isAfterPlaces } from '../care.rules.ts';
import type { Need } from '../need.ts';
import { pointsOf, travelPoints } from '../points.ts';
import type { RulesInForce } from '../rules-in-force.ts';
import type { Subject } from '../subject.ts';
import { supplyOf } from '../tests.rules.ts';
import { travelFindings } from '../travel.rules.ts';
import type { Ways } from '../way.rules.ts';
import type { World } from '../world.ts';
import { ArrivalCosts, leastWithin } from './arrival-costs.ts';
import type { Asked } from './asked.ts';
import { type Cost, costOf, rejectedCost } from './cost.ts';
import { fixedCosts } from './fixed-costs.ts';
import { type Journey, Journeys, unreachable } from './journeys.ts';
import type { OfferRows } from './offer-rows.ts';

/** The world without its offers: what holds for all of them. */
export type Surroundings = Omit<World, 'offers' | 'capacities'>;

/** For one need at one moment: the best that may turn out of an offer, without assessing it. */
export class Bounds {
  /** Of each row, whenever citizen and offer meet. */
  readonly costs: Float64Array;
  /** Of each kind, whether it comes after the places. */
  readonly afterPlaces: readonly boolean[];
  readonly #rows: OfferRows;
  readonly #asked: Asked;
  readonly #journeys: Journeys;
  readonly #onArrival: readonly ArrivalCosts[];
  readonly #freshness: (Alternative['freshness'] | undefined)[] = [];
  readonly #nice: readonly string[];
  /** All of it free, believed, never declined, and nothing more would be nice. */
  readonly #best: Omit<Subject, 'offer' | 'travel'>;

  constructor(
    rows: OfferRows,
    surroundings: Surroundings,
    need: Need,
    now: number,
    ways: Ways,
    rules: RulesInForce,
  ) {
    const nowMinute = Math.floor(now / 60_000);
    this.#rows = rows;
    this.#journeys = new Journeys(rows, surroundings, need, ways);
    const moment = { now, nowMinute, arrivalMinute: nowMinute };
    const trusted = { capacity: undefined, freshness: 'fresh', confidence: 100, declines: [] } as const;
    this.#nice = need.niceCompetences ?? [];
    this.afterPlaces = offerKinds.map((kind) =>
      isAfterPlaces(careFindings({ offer: { kind }, need, rules })),
    );
    this.#best = { ...moment, ...trusted, rules, need: { ...need, niceCompetences: [] } };
    this.#asked = {
      nowMinute,
      subjectAt: ({ offer, capacity }, minutes) => {
        const travel = { method: 'crow_fly', minutes, distanceKm: null, way: null } as const;
        const met = { offer, capacity, need, travel, now, nowMinute, arrivalMinute: nowMinute + minutes };
        // no verdict hangs on how far a count can be believed, nor on what was declined
        return { ...met, freshness: freshnessOf(met), confidence: 100, rules, declines: [] };
      },
    };
    this.costs = fixedCosts(rows.facets, this.#asked, rows.end);
    this.#onArrival = rows.facets
      .filter(({ facet }) => facet.edges !== undefined)
      .map(({ facet, column }) => new ArrivalCosts(facet, column, this.#asked));
  }

  /** What the way alone adds at least. */
  pointsOfWay(row: number): number {
    const { travel } = this.#journeys.to(row);
    return travelPoints(travel.minutes, this.#rows.offerAt(row), this.#best.rules.weights);
  }

  /** At the earliest arrival and all after it. */
  cost(row: number): Cost {
    return this.#cost(row, this.#journeys.to(row));
  }

  freshness(row: number): Alternative['freshness'] {
    const { of, alike } = this.#rows.confidence;
    const group = of[row] ?? 0;
    const known = this.#freshness[group];
    if (known) return known;
    // a closure that ends before arrival leaves nothing known behind, which sorts last: at once is best
    const { freshness } = this.#asked.subjectAt(alike.example(group), 0);
    this.#freshness[group] = freshness;
    return freshness;
  }

  /** With all that can be told before the way is looked for. */
  points(row: number): number {
    const { travel } = this.#journeys.to(row);
    const offer = this.#rows.offerAt(row);
    // what it has at some hour it may have when they meet
    const niceCompetences = this.#nice.filter((code) => supplyOf(offer, code).length === 0);
    return pointsOf({ ...this.#best, need: { ...this.#best.need, niceCompetences }, offer, travel });
  }

  #cost(row: number, journey: Journey): Cost {
    let cost = this.costs[row] ?? 0;
    if (journey === unreachable)
      cost = Math.max(cost, costOf(this.#rows.offerAt(row).kind, travelFindings(journey)));
    let known: Journey | undefined;
    for (const facet of this.#onArrival) {
      if (cost === rejectedCost) break;
      const steps = facet.steps(row);
      if (!steps.isConstant) known ??= this.#journeys.closer(row, journey);
      cost = Math.max(cost, leastWithin(steps, known ?? journey));
    }
    return cost;
  }
}
