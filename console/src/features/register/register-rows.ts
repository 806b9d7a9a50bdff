import type { Municipality, Offer } from '@leon/contracts/directory/offer.ts';
import type { OfferKind } from '@leon/contracts/directory/offer-kind.ts';
import type { RegisterState } from '@leon/contracts/directory/register.ts';

export interface RegisterRow {
  readonly offer: Offer;
  readonly state: RegisterState | undefined;
  readonly municipality: string;
}

export interface RegisterFilter {
  readonly text: string;
  readonly kind: OfferKind | null;
  readonly municipality: string | null;
  readonly mine: boolean;
  readonly overdue: boolean;
}

export const noFilter: RegisterFilter = {
  text: '',
  kind: null,
  municipality: null,
  mine: false,
  overdue: false,
};

/** Offers that match, the asker's own first, then by municipality and name, those of no municipality last. */
export function registerRows(
  offers: Iterable<Offer>,
  states: readonly RegisterState[],
  municipalities: readonly Municipality[],
  filter: RegisterFilter,
): RegisterRow[] {
  const stateOf = new Map(states.map((state) => [state.offerId, state]));
  const names = new Map(municipalities.map(({ code, name }) => [code, name]));
  const text = filter.text.trim().toLocaleLowerCase('da');
  const rows: RegisterRow[] = [];
  for (const offer of offers) {
    const state = stateOf.get(offer.id);
    const municipality = names.get(offer.municipality ?? '') ?? '';
    if (!`${offer.name} ${municipality}`.toLocaleLowerCase('da').includes(text)) continue;
    if (filter.kind !== null && offer.kind !== filter.kind) continue;
    if (filter.municipality !== null && offer.municipality !== filter.municipality) continue;
    if (filter.mine && state?.mine !== true) continue;
    if (filter.overdue && state?.verification.overdue !== true) continue;
    rows.push({ offer, state, municipality });
  }
  const mine = ({ state }: RegisterRow) => (state?.mine ? 0 : 1);
  const regional = ({ municipality }: RegisterRow) => (municipality === '' ? 1 : 0);
  return rows.sort(
    (a, b) =>
      mine(a) - mine(b) ||
      regional(a) - regional(b) ||
      a.municipality.localeCompare(b.municipality, 'da') ||
      a.offer.name.localeCompare(b.offer.name, 'da'),
  );
}
