import type { Capacity } from '../../capacity/capacity.ts';
import type { Offer } from '../../directory/offer.ts';
import type { OfferId } from '../../ids.ts';
import type { Alternative, Alternatives } from '../alternatives.ts';
import type { Assessment } from '../assess.ts';
import type { Need } from '../need.ts';
import { toAlternative } from '../rank.ts';
import { inOrder } from './best-first.ts';
import type { Surroundings } from './bounds.ts';
import { OfferRows } from './offer-rows.ts';
import { RememberedWays } from './remembered-ways.ts';

/**
 * The offers of a country, kept up to date change by change, and ranked for a need without assessing all of them. The
 * answer is the beginning of what `rankAlternatives` says of the same world.
 */
export class OfferIndex {
  readonly #rows = new OfferRows();
  readonly #ways = new RememberedWays();

  get size(): number {
    return this.#rows.size;
  }

  /** The newest state of an offer, new or known. */
  setOffer(offer: Offer): void {
    this.#rows.setOffer(offer);
  }

  removeOffer(id: OfferId): void {
    this.#rows.removeOffer(id);
  }

  /** Room, holds included; it may be told before the offer is. Undefined: nothing is known any more. */
  setCapacity(id: OfferId, capacity: Capacity | undefined): void {
    this.#rows.setCapacity(id, capacity);
  }

  /** All offers, best first, each assessed when it is asked for. Nothing may change in the index meanwhile. */
  inOrder(surroundings: Surroundings, need: Need, now: number): Generator<Assessment, void> {
    return inOrder(this.#rows, surroundings, need, now, this.#ways.from(need, surroundings));
  }

  /** The first `count` of the whole list. */
  top(surroundings: Surroundings, need: Need, now: number, count: number): Alternatives {
    const all: Alternative[] = [];
    for (const assessment of this.inOrder(surroundings, need, now)) {
      if (all.length >= count) break;
      all.push(toAlternative(assessment, all.length + 1));
    }
    const having = (verdict: Alternative['verdict']) => all.filter((one) => one.verdict === verdict);
    return { at: now, fitting: having('fits'), near: having('near'), rejected: having('rejected') };
  }
}
