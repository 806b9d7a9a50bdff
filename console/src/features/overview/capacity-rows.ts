import { type Capacity, type Freshness, freshnessAt } from '@leon/contracts/capacity/capacity.ts';
import type { Municipality, Offer } from '@leon/contracts/directory/offer.ts';
import type { OfferId } from '@leon/contracts/ids.ts';

export interface CapacityRow {
  offer: Offer;
  capacity: Capacity | undefined;
  freshness: Freshness;
  municipality: string;
}

/** Made once: a locale's own comparison is ten times slower, and a country has thousands of rows. */
const byName = new Intl.Collator('da').compare;
const byTime = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const urgency: Record<Freshness, number> = { stale: 0, unknown: 1, ageing: 2, fresh: 3 };

/** Every counted offer, those whose figure is oldest first: that is whom to call. */
export function capacityRows(
  offers: Iterable<Offer>,
  capacities: ReadonlyMap<OfferId, Capacity>,
  municipalities: readonly Municipality[],
  wanted: string,
  now: number,
): CapacityRow[] {
  const names = new Map(municipalities.map(({ code, name }) => [code, name]));
  const text = wanted.trim().toLocaleLowerCase('da');
  const rows: CapacityRow[] = [];
  for (const offer of offers) {
    if (offer.capacityModel === 'none') continue;
    const municipality = names.get(offer.municipality ?? '') ?? '';
    if (!`${offer.name} ${municipality}`.toLocaleLowerCase('da').includes(text)) continue;
    const capacity = capacities.get(offer.id);
    const freshness = capacity === undefined ? 'unknown' : freshnessAt(capacity, now);
    rows.push({ offer, capacity, freshness, municipality });
  }
  const reported = ({ capacity }: CapacityRow) => capacity?.reportedAt ?? '';
  return rows.sort(
    (a, b) =>
      urgency[a.freshness] - urgency[b.freshness] ||
      byTime(reported(a), reported(b)) ||
      byName(a.offer.name, b.offer.name),
  );
}
