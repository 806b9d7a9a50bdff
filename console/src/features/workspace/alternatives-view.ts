import type { Offer } from '@leon/contracts/directory/offer.ts';
import { hospitalKinds, type OfferKind } from '@leon/contracts/directory/offer-kind.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import type { Alternative, Alternatives } from '@leon/contracts/matching/alternatives.ts';

export interface AlternativeRow {
  alternative: Alternative;
  offer: Offer;
  /** 1–9: chosen by that key and numbered on the map; null further down. */
  number: number | null;
}

/** The one list as it stands on screen: few rows to read, the rest one click away, nothing dropped. */
export interface AlternativesView {
  main: AlternativeRow[];
  moreOfKind: AlternativeRow[];
  advice: AlternativeRow[];
  hotlines: AlternativeRow[];
  near: AlternativeRow[];
  rejected: AlternativeRow[];
  /** Held back by urgency until a doctor or a treatment level opens them. */
  folded: AlternativeRow[];
}

const hotlineKinds: ReadonlySet<OfferKind> = new Set(['specialist_hotline', 'discharge_72h_number']);

/** Rows of one kind before the rest folds: a nurse compares a few, and the ladder must stay in view. */
const shownOfKind = (kind: OfferKind) => (hospitalKinds.has(kind) ? 2 : 3);

export function alternativesView(
  ranked: Alternatives,
  offers: ReadonlyMap<OfferId, Offer>,
): AlternativesView {
  const view: AlternativesView = {
    main: [],
    moreOfKind: [],
    advice: [],
    hotlines: [],
    near: rowsOf(ranked.near, offers),
    rejected: rowsOf(ranked.rejected, offers),
    folded: [],
  };
  const shown = new Map<OfferKind, number>();
  for (const row of rowsOf(ranked.fitting, offers)) {
    const { kind } = row.offer;
    const count = (shown.get(kind) ?? 0) + 1;
    shown.set(kind, count);
    if (hotlineKinds.has(kind)) view.hotlines.push(row);
    else if (row.offer.capacityModel === 'none') view.advice.push(row);
    else if (count > shownOfKind(kind)) view.moreOfKind.push(row);
    else view.main.push({ ...row, number: view.main.length < 9 ? view.main.length + 1 : null });
  }
  return view;
}

function rowsOf(alternatives: readonly Alternative[], offers: ReadonlyMap<OfferId, Offer>): AlternativeRow[] {
  return alternatives.flatMap((alternative) => {
    const offer = offers.get(alternative.offerId);
    return offer === undefined ? [] : [{ alternative, offer, number: null }];
  });
}

/** Every row that can be reserved, in the order of the list. */
export const choosable = (view: AlternativesView): AlternativeRow[] => [
  ...view.main,
  ...view.moreOfKind,
  ...view.advice,
  ...view.hotlines,
  ...view.folded,
];
