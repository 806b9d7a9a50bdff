import { type Assessment, assessOffer } from '../assess.ts';
import type { Need } from '../need.ts';
import { comparePlaces, orderKeys, type Place } from '../order.ts';
import { rulesFor } from '../rules-in-force.ts';
import { waysFrom } from '../way.rules.ts';
import { Bounds, type Surroundings } from './bounds.ts';
import { type Bundle, bundlesOf, byPoints } from './bundles.ts';
import { Heap } from './heap.ts';
import type { OfferRows } from './offer-rows.ts';

/** The best place that what it holds may have: many offers, many equally far, one, or one assessed that has that place. */
interface Entry extends Place {
  readonly holds:
    | { readonly bundle: Bundle; readonly isLayer: boolean }
    | { readonly row: number }
    | { readonly assessment: Assessment };
}

/**
 * All offers in order, by opening what may hold the next: a bundle by how far its offers are, of those equally far every
 * offer gets a bound of its own, an offer is assessed and put back with what it got, and what comes out assessed is next, since nothing else can come before it.
 */
export function* inOrder(
  rows: OfferRows,
  surroundings: Surroundings,
  need: Need,
  now: number,
): Generator<Assessment, void> {
  const ways = waysFrom(need, surroundings);
  const rules = rulesFor(surroundings, need, now);
  const bounds = new Bounds(rows, surroundings, need, now, ways, rules);
  const heap = new Heap<Entry>(comparePlaces);
  const pushBundle = (bundle: Bundle, isLayer: boolean) =>
    heap.push({ keys: orderKeys(bundle.standing), code: '', offerId: '', holds: { bundle, isLayer } });
  for (const bundle of bundlesOf(rows, bounds.costs)) pushBundle(bundle, false);

  for (let next = heap.pop(); next !== undefined; next = heap.pop()) {
    const { holds } = next;
    if ('assessment' in holds) yield holds.assessment;
    else if ('row' in holds) {
      const offer = rows.offerAt(holds.row);
      const assessment = assessOffer(offer, rows.capacity(offer.id), need, now, ways, rules);
      heap.push({ ...next, keys: orderKeys(assessment), holds: { assessment } });
    } else if (!holds.isLayer) {
      for (const layer of byPoints(holds.bundle, (row) => bounds.pointsOfWay(row))) pushBundle(layer, true);
    } else {
      for (const row of holds.bundle.rows) {
        const { code, id } = rows.offerAt(row);
        heap.push({ keys: orderKeys(bounds.standing(row)), code, offerId: id, holds: { row } });
      }
    }
  }
}
