import type { Capacity } from '../../capacity/capacity.ts';
import type { Offer } from '../../directory/offer.ts';
import { leonLevels, offerKinds } from '../../directory/offer-kind.ts';
import type { OfferId } from '../../ids.ts';
import { isRanked } from '../rank.ts';
import { confidenceKey, type Facet, facetKey, facets } from './facets.ts';
import { GroupColumn } from './group-column.ts';
import { onSphere } from './sphere.ts';

const firstRows = 64;
const notKnown = [Number.NaN, Number.NaN, Number.NaN] as const;

function grown<T extends Int32Array | Float64Array | Uint8Array>(column: T, larger: T): T {
  larger.set(column as never);
  return larger;
}

/** Offers and what they told, a row each, in columns of numbers that a need is held against. Changed row by row. */
export class OfferRows {
  readonly facets = Object.values(facets).map((facet: Facet) => ({
    facet,
    column: new GroupColumn((offer, capacity) => facetKey(facet, offer, capacity), facet.capacity.length > 0),
  }));
  readonly confidence = new GroupColumn(confidenceKey, true);
  level = new Uint8Array(0);
  kind = new Uint8Array(0);
  /** In place of a level where nobody has the row. */
  readonly noLevel = leonLevels.length;
  /** Kilometres along three axes; NaN where the position is not known. */
  x = new Float64Array(0);
  y = new Float64Array(0);
  z = new Float64Array(0);

  readonly #columns = [...this.facets.map(({ column }) => column), this.confidence];
  readonly #capacities = new Map<OfferId, Capacity>();
  /** Undefined: nobody has the row. */
  readonly #offers: (Offer | undefined)[] = [];
  readonly #rowOf = new Map<OfferId, number>();
  readonly #free: number[] = [];

  get size(): number {
    return this.#rowOf.size;
  }

  /** Every row is before it. */
  get end(): number {
    return this.#offers.length;
  }

  offerAt(row: number): Offer {
    const offer = this.#offers[row];
    if (!offer) throw new Error('nobody has this row');
    return offer;
  }

  capacity(id: OfferId): Capacity | undefined {
    return this.#capacities.get(id);
  }

  /** The newest state of an offer, new or known. */
  setOffer(offer: Offer): void {
    if (!isRanked(offer)) {
      this.removeOffer(offer.id);
      return;
    }
    const known = this.#rowOf.get(offer.id);
    if (known !== undefined) for (const column of this.#columns) column.leave(known);
    const row = known ?? this.#free.pop() ?? this.#offers.length;
    if (row >= this.level.length) this.#grow(Math.max(firstRows, 2 * row));
    this.#rowOf.set(offer.id, row);
    this.#offers[row] = offer;
    this.level[row] = leonLevels.indexOf(offer.level);
    this.kind[row] = offerKinds.indexOf(offer.kind);
    const [x, y, z] = offer.position ? onSphere(offer.position) : notKnown;
    this.x[row] = x;
    this.y[row] = y;
    this.z[row] = z;
    for (const column of this.#columns) column.join(row, offer, this.#capacities.get(offer.id));
  }

  removeOffer(id: OfferId): void {
    const row = this.#rowOf.get(id);
    if (row === undefined) return;
    for (const column of this.#columns) column.leave(row);
    this.#rowOf.delete(id);
    this.#offers[row] = undefined;
    this.level[row] = this.noLevel;
    this.#free.push(row);
  }

  /** What is known of an offer's room, holds included; it may be told before the offer is. Undefined: nothing any more. */
  setCapacity(id: OfferId, capacity: Capacity | undefined): void {
    if (capacity) this.#capacities.set(id, capacity);
    else this.#capacities.delete(id);
    const row = this.#rowOf.get(id);
    const offer = row === undefined ? undefined : this.#offers[row];
    if (row === undefined || !offer) return;
    for (const column of this.#columns) {
      if (!column.readsCapacity) continue;
      column.leave(row);
      column.join(row, offer, capacity);
    }
  }

  #grow(rows: number): void {
    for (const column of this.#columns) column.of = grown(column.of, new Int32Array(rows));
    this.level = grown(this.level, new Uint8Array(rows));
    this.kind = grown(this.kind, new Uint8Array(rows));
    this.x = grown(this.x, new Float64Array(rows));
    this.y = grown(this.y, new Float64Array(rows));
    this.z = grown(this.z, new Float64Array(rows));
  }
}
