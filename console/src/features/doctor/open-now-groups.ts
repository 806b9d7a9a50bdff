import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { OfferKind } from '@leon/contracts/directory/offer-kind.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import type { Alternative, Alternatives } from '@leon/contracts/matching/alternatives.ts';

export interface OpenRow {
  readonly alternative: Alternative;
  readonly offer: Offer;
}

export interface OpenNow {
  readonly open: readonly OpenRow[];
  /** More of kinds that already have three rows above. */
  readonly moreOpen: readonly OpenRow[];
  readonly later: readonly OpenRow[];
  /** What else keeps the rest from fitting, what is nearest to fitting first. */
  readonly others: readonly OpenRow[];
}

/** Rows of one kind before the rest folds: on a phone the whole ladder must stay within a thumb's reach. */
const shownOfKind = 3;

const opensLater = ({ reasons }: Alternative): boolean => reasons.some(({ code }) => code === 'opens_later');

/** The engine's ranking as a phone shows it; nothing is dropped and no order is changed. */
export function openNowGroups(ranked: Alternatives, offers: ReadonlyMap<OfferId, Offer>): OpenNow {
  const open: OpenRow[] = [];
  const moreOpen: OpenRow[] = [];
  const shown = new Map<OfferKind, number>();
  for (const row of rowsOf(ranked.fitting, offers)) {
    const count = (shown.get(row.offer.kind) ?? 0) + 1;
    shown.set(row.offer.kind, count);
    (count > shownOfKind ? moreOpen : open).push(row);
  }
  const rest = rowsOf([...ranked.near, ...ranked.rejected], offers);
  return {
    open,
    moreOpen,
    later: rest.filter(({ alternative }) => opensLater(alternative)),
    others: rest.filter(({ alternative }) => !opensLater(alternative)),
  };
}

function rowsOf(alternatives: readonly Alternative[], offers: ReadonlyMap<OfferId, Offer>): OpenRow[] {
  return alternatives.flatMap((alternative) => {
    const offer = offers.get(alternative.offerId);
    return offer === undefined ? [] : [{ alternative, offer }];
  });
}
