import type { Capacity } from '../../capacity/capacity.ts';
import type { Offer } from '../../directory/offer.ts';
import { Alike } from './alike.ts';

/** For every row the group of offers that it is alike with in one thing. */
export class GroupColumn {
  readonly alike = new Alike();
  of = new Int32Array(0);
  readonly #keyOf: (offer: Offer, capacity: Capacity | undefined) => string;
  readonly readsCapacity: boolean;

  constructor(keyOf: (offer: Offer, capacity: Capacity | undefined) => string, readsCapacity: boolean) {
    this.#keyOf = keyOf;
    this.readsCapacity = readsCapacity;
  }

  join(row: number, offer: Offer, capacity: Capacity | undefined): void {
    this.of[row] = this.alike.join(
      this.#keyOf(offer, capacity),
      offer,
      this.readsCapacity ? capacity : undefined,
    );
  }

  leave(row: number): void {
    this.alike.leave(this.of[row] ?? 0);
  }
}
