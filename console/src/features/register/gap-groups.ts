import type { Municipality, Offer } from '@leon/contracts/directory/offer.ts';
import type { RegisterState } from '@leon/contracts/directory/register.ts';

export interface GapRow {
  readonly offer: Offer;
  readonly state: RegisterState;
}

export interface GapGroup {
  readonly municipality: string;
  readonly rows: readonly GapRow[];
  readonly dayPercent: number;
  readonly nightPercent: number;
  readonly overdue: number;
}

/** Offers with a standard by municipality; the one that lacks most at night stands first. */
export function gapGroups(
  offers: ReadonlyMap<string, Offer>,
  states: readonly RegisterState[],
  municipalities: readonly Municipality[],
): GapGroup[] {
  const names = new Map(municipalities.map(({ code, name }) => [code, name]));
  const rows = states.flatMap((state): GapRow[] => {
    const offer = offers.get(state.offerId);
    return offer === undefined || state.edition === null ? [] : [{ offer, state }];
  });
  const groups = [...Map.groupBy(rows, ({ offer }) => names.get(offer.municipality ?? '') ?? '–')].map(
    ([municipality, own]) => ({
      municipality,
      rows: own.toSorted((a, b) => a.offer.name.localeCompare(b.offer.name, 'da')),
      dayPercent: weighted(own, 'dayPercent'),
      nightPercent: weighted(own, 'nightPercent'),
      overdue: own.filter(({ state }) => state.verification.overdue).length,
    }),
  );
  return groups.toSorted(
    (a, b) =>
      a.nightPercent - b.nightPercent ||
      a.dayPercent - b.dayPercent ||
      a.municipality.localeCompare(b.municipality, 'da'),
  );
}

/** Over all requirements of the offers, rounded down: 100 only where nothing is missing. */
function weighted(rows: readonly GapRow[], which: 'dayPercent' | 'nightPercent'): number {
  const required = rows.reduce((sum, { state }) => sum + state.required, 0);
  const met = rows.reduce((sum, { state }) => sum + ((state[which] ?? 0) * state.required) / 100, 0);
  return required === 0 ? 100 : Math.floor((met * 100) / required);
}
