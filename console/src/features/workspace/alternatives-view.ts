import type { Offer } from '@leon/contracts/directory/offer.ts';
import { hospitalKinds, leonLevels, type OfferKind } from '@leon/contracts/directory/offer-kind.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import type { Alternative, Alternatives, ReasonCode } from '@leon/contracts/matching/alternatives.ts';

export interface AlternativeRow {
  alternative: Alternative;
  offer: Offer;
  /** 1–9: chosen by that key and numbered on the map; null further down. */
  number: number | null;
}

/** The one list as it stands on screen: few rows to read, the rest one click away, what is not listed counted. */
export interface AlternativesView {
  main: AlternativeRow[];
  moreOfKind: AlternativeRow[];
  advice: AlternativeRow[];
  hotlines: AlternativeRow[];
  near: AlternativeRow[];
  rejected: AlternativeRow[];
  /** Held back by urgency until a doctor or a treatment level opens them. */
  folded: AlternativeRow[];
  /** In a picture of a country: so many more, each further from fitting than what is listed. */
  unlisted: number;
}

const hotlineKinds: ReadonlySet<OfferKind> = new Set(['specialist_hotline', 'discharge_72h_number']);

/** Rows of one kind before the rest folds: a nurse compares a few, and the ladder must stay in view. */
const shownOfKind = (kind: OfferKind) => (hospitalKinds.has(kind) ? 2 : 3);

/** `own` is the place the case itself holds: its status says all of it, and it is no alternative to itself. */
export function alternativesView(
  ranked: Alternatives & { readonly unlisted?: number },
  all: ReadonlyMap<OfferId, Offer>,
  own: OfferId | null,
): AlternativesView {
  const offers = new Map(all);
  if (own !== null) offers.delete(own);
  const view: AlternativesView = {
    main: [],
    moreOfKind: [],
    advice: [],
    hotlines: [],
    near: rowsOf(
      ranked.near.filter((alternative) => !awaitsDoctor(alternative)),
      offers,
    ),
    rejected: rowsOf(ranked.rejected, offers),
    folded: [],
    unlisted: ranked.unlisted ?? 0,
  };
  const shown = new Map<OfferKind, number>();
  const waiting = ranked.near.filter(awaitsDoctor);
  for (const row of rowsOf(byLevel([...ranked.fitting, ...waiting]), offers)) {
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

const doctorCodes: ReadonlySet<ReasonCode> = new Set(['doctor_first', 'time_critical_first']);

/** Fits in all but that urgency asks for a doctor first: it keeps its place, and the next step asks for the doctor. */
export const awaitsDoctor = ({ reasons }: Alternative): boolean => {
  const against = reasons.filter(({ effect }) => effect === 'against');
  return against.length > 0 && against.every(({ code }) => doctorCodes.has(code));
};

/** Lowest level first; within a level as ranked. */
const byLevel = (alternatives: readonly Alternative[]): Alternative[] =>
  alternatives.some(awaitsDoctor)
    ? alternatives.toSorted((a, b) => leonLevels.indexOf(a.level) - leonLevels.indexOf(b.level))
    : [...alternatives];

function rowsOf(alternatives: readonly Alternative[], offers: ReadonlyMap<OfferId, Offer>): AlternativeRow[] {
  return alternatives.flatMap((alternative) => {
    const offer = offers.get(alternative.offerId);
    return offer === undefined ? [] : [{ alternative, offer, number: null }];
  });
}

/** Fewer than two places or teams outside hospital fit: what nearly fits is then worth reading. */
export const hasFewAlternatives = ({ main, moreOfKind, folded }: AlternativesView): boolean =>
  [...main, ...moreOfKind, ...folded].filter(({ offer }) => !hospitalKinds.has(offer.kind)).length < 2;

/** Every row that can be reserved, in the order of the list. */
export const choosable = (view: AlternativesView): AlternativeRow[] => [
  ...view.main,
  ...view.moreOfKind,
  ...view.advice,
  ...view.hotlines,
  ...view.folded,
];
