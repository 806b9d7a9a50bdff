import type { OfferId } from '@leon/contracts/ids.ts';
import { describe, expect, test } from 'vitest';
import type { MapOffer, OfferState } from './map-props.ts';
import { countStates, holds, indexOffers, type MapItem, splitZoom } from './offer-index.ts';

const offer = (name: string, lat: number, lon: number, state: OfferState = 'available'): MapOffer => ({
  id: name as OfferId,
  kind: 'acute_team',
  lat,
  lon,
  state,
  label: name,
  ferry: false,
});
const region = [
  offer('viborg a', 56.453, 9.402),
  offer('viborg b', 56.453, 9.402, 'full'),
  offer('viborg c', 56.46, 9.41, 'closed'),
  offer('aarhus', 56.157, 10.21),
];
const shown = (items: readonly MapItem[]) =>
  items.map((item) => (item.type === 'offer' ? 1 : item.offers.length)).sort();

describe('offers on the map', () => {
  test('of one town are one cluster while the whole region is in view', () => {
    expect(shown(indexOffers(region).itemsAt(8))).toEqual([1, 3]);
  });

  test('every offer is on the map at every zoom, alone or in exactly one cluster', () => {
    const index = indexOffers(region);
    for (let zoom = 6; zoom <= 13; zoom += 0.25)
      for (const { id } of region)
        expect(index.itemsAt(zoom).filter((item) => holds(item, id))).toHaveLength(1);
  });

  test('a cluster says how many of its offers are in each state', () => {
    const cluster = indexOffers(region)
      .itemsAt(8)
      .find((item) => item.type === 'cluster');
    expect(cluster?.type === 'cluster' && cluster.counts).toMatchObject({ available: 1, full: 1, closed: 1 });
  });

  test('a cluster comes apart when the map is enlarged, also offers at one address', () => {
    const items = indexOffers(region).itemsAt(splitZoom);
    expect(items.every((item) => item.type === 'offer')).toBe(true);
    const shifts = items.flatMap((item) =>
      item.type === 'offer' && item.offer.id.startsWith('viborg') ? [item.shift] : [],
    );
    const [a, b] = shifts.filter(({ x, y }) => x !== 0 || y !== 0);
    expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeGreaterThan(20);
  });

  test('a full offer stays full in the sentence for those who do not see the map', () => {
    expect(countStates(region)).toEqual({
      available: 2,
      limited: 0,
      full: 1,
      closed: 1,
      unknown: 0,
      stale: 0,
    });
  });
});
