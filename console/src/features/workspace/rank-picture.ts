import type { Capacity } from '@leon/contracts/capacity/capacity.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import type { Alternative, Alternatives } from '@leon/contracts/matching/alternatives.ts';
import type { Surroundings } from '@leon/contracts/matching/index/bounds.ts';
import { OfferIndex } from '@leon/contracts/matching/index/offer-index.ts';
import type { Need } from '@leon/contracts/matching/need.ts';
import { rankAlternatives, toAlternative } from '@leon/contracts/matching/rank.ts';

export interface RankedPicture extends Alternatives {
  /** Offers that come after the last one here, and of which no more is said. */
  readonly unlisted: number;
}

/** A region's offers are ranked whole within a frame; of a country's the end of the list is left out. */
const wholeUpTo = 1_000;
const mostNear = 50;
const mostRejected = 50;

type Offers = ReadonlyMap<OfferId, Offer>;
type Capacities = ReadonlyMap<OfferId, Capacity>;

/** The ranking of the live picture on every keystroke; a large picture is followed in an index, change by change. */
export class PictureRanking {
  readonly #index = new OfferIndex();
  #offers: Offers = new Map();
  #capacities: Capacities = new Map();

  rank(offers: Offers, capacities: Capacities, told: Surroundings, need: Need, now: number): RankedPicture {
    if (offers.size <= wholeUpTo)
      return {
        ...rankAlternatives({ ...told, offers: [...offers.values()], capacities }, need, now),
        unlisted: 0,
      };
    this.#follow(offers, capacities);
    return this.#beginning(told, need, now);
  }

  /** Rows and maps of the picture are replaced and never changed: what is the same object has not changed. */
  #follow(offers: Offers, capacities: Capacities): void {
    if (capacities !== this.#capacities) {
      for (const [id, capacity] of capacities)
        if (this.#capacities.get(id) !== capacity) this.#index.setCapacity(id, capacity);
      for (const id of this.#capacities.keys())
        if (!capacities.has(id)) this.#index.setCapacity(id, undefined);
      this.#capacities = capacities;
    }
    if (offers === this.#offers) return;
    for (const [id, offer] of offers) if (this.#offers.get(id) !== offer) this.#index.setOffer(offer);
    for (const id of this.#offers.keys()) if (!offers.has(id)) this.#index.removeOffer(id);
    this.#offers = offers;
  }

  /** All that fits or lacks only a word, and the first of the rest. */
  #beginning(told: Surroundings, need: Need, now: number): RankedPicture {
    const lists: Record<Alternative['verdict'], Alternative[]> = { fits: [], near: [], rejected: [] };
    let count = 0;
    for (const assessment of this.#index.inOrder(told, need, now)) {
      const { verdict, nearMinutes } = assessment;
      const isEnough =
        (verdict === 'near' && nearMinutes > 0 && lists.near.length >= mostNear) ||
        (verdict === 'rejected' && lists.rejected.length >= mostRejected);
      if (isEnough) break;
      count += 1;
      lists[verdict].push(toAlternative(assessment, count));
    }
    const { fits: fitting, near, rejected } = lists;
    return { at: now, fitting, near, rejected, unlisted: this.#index.size - count };
  }
}
