import { type Assessment, assessOffer } from '../assess.ts';
import type { Need } from '../need.ts';
import { comparePlaces, orderKeys, type Place } from '../order.ts';
import { rulesFor } from '../rules-in-force.ts';
import type { Ways } from '../way.rules.ts';
import { Bounds, type Surroundings } from './bounds.ts';
import { type Bundle, bundlesOf, byDistance, byVerdict } from './bundles.ts';
import { Heap } from './heap.ts';
import type { OfferRows } from './offer-rows.ts';

/** The best place that what is in it may have. */
interface Entry extends Place {
  /** What is inside: never better than this. */
  readonly open: () => readonly Item[];
}
interface Assessed extends Place {
  readonly assessment: Assessment;
}
type Item = Entry | Assessed;

/**
 * All offers in order, by opening what may hold the next: bundles of one level by distance, equally far ones by verdict,
 * those by offer, and an offer by assessing it. What comes out assessed is next: nothing else can come before it.
 */
export function* inOrder(
  rows: OfferRows,
  surroundings: Surroundings,
  need: Need,
  now: number,
  ways: Ways,
): Generator<Assessment, void> {
  const rules = rulesFor(surroundings, need, now);
  const bounds = new Bounds(rows, surroundings, need, now, ways, rules);
  const heap = new Heap<Item>(comparePlaces);

  const assessed = (place: Place, row: number): Assessed => {
    const offer = rows.offerAt(row);
    const assessment = assessOffer(offer, rows.capacity(offer.id), need, now, ways, rules);
    return { ...place, keys: orderKeys(assessment), assessment };
  };
  const offersOf = ({ standing, rows: alike }: Bundle) =>
    Array.from(alike, (row): Entry => {
      const { code, id: offerId } = rows.offerAt(row);
      const place = { keys: orderKeys({ ...standing, points: bounds.points(row) }), code, offerId };
      return { ...place, open: () => [assessed(place, row)] };
    });
  const closed = (bundles: readonly Bundle[], open: (bundle: Bundle) => readonly Entry[]) =>
    bundles.map((bundle): Entry => {
      const { standing } = bundle;
      return { keys: orderKeys(standing), code: '', offerId: '', open: () => open(bundle) };
    });
  const ofLevel = closed(bundlesOf(rows, bounds), (bundle) =>
    closed(byDistance(bundle, bounds), (layer) => closed(byVerdict(layer, bounds), offersOf)),
  );

  for (const entry of ofLevel) heap.push(entry);
  for (let next = heap.pop(); next !== undefined; next = heap.pop()) {
    if ('assessment' in next) yield next.assessment;
    else for (const entry of next.open()) heap.push(entry);
  }
}
