import type { OfferId } from '@leon/contracts/ids.ts';
import Supercluster from 'supercluster';
import { type MapOffer, type OfferState, offerStates } from './map-props.ts';
import { type Pixel, worldAt } from './mercator.ts';

/** From this zoom every offer stands for itself; offers at one address are spread around it. */
export const splitZoom = 11;
const clusterRadiusPx = 40;

export type StateCounts = Record<OfferState, number>;

/** Something drawn: one offer, or several as a cluster. `world` is in pixels of zoom 0. */
export type MapItem = { world: Pixel; lon: number; lat: number } & (
  | { type: 'offer'; offer: MapOffer /** Screen offset from the address, in pixels. */; shift: Pixel }
  | { type: 'cluster'; id: number; offers: readonly MapOffer[]; counts: StateCounts; ferry: boolean }
);

export type OfferIndex = {
  itemsAt: (zoom: number) => readonly MapItem[];
  /** The zoom at which this cluster comes apart. */
  splitsAt: (clusterId: number) => number;
};

export function indexOffers(offers: readonly MapOffer[]): OfferIndex {
  const index = new Supercluster<{ offer: MapOffer }>({
    radius: clusterRadiusPx,
    extent: 256,
    maxZoom: splitZoom - 1,
    minPoints: 2,
  });
  index.load(
    offers.map((offer) => ({
      type: 'Feature',
      properties: { offer },
      geometry: { type: 'Point', coordinates: [offer.lon, offer.lat] },
    })),
  );
  const levels = new Map<number, readonly MapItem[]>();

  function layout(level: number): MapItem[] {
    const items = index.getClusters([-180, -85, 180, 85], level).map((feature): MapItem => {
      const [lon = 0, lat = 0] = feature.geometry.coordinates;
      const place = { lon, lat, world: worldAt(lon, lat, 0) };
      if (!('cluster_id' in feature.properties))
        return { ...place, type: 'offer', offer: feature.properties.offer, shift: { x: 0, y: 0 } };
      const id = feature.properties.cluster_id;
      const members = index.getLeaves(id, Number.POSITIVE_INFINITY).map((leaf) => leaf.properties.offer);
      return {
        ...place,
        type: 'cluster',
        id,
        offers: members,
        counts: countStates(members),
        ferry: members.every((offer) => offer.ferry),
      };
    });
    return level >= splitZoom ? spread(items) : items;
  }

  return {
    itemsAt(zoom) {
      const level = Math.min(splitZoom, Math.max(0, Math.floor(zoom + 0.55)));
      const known = levels.get(level);
      if (known) return known;
      const items = layout(level);
      levels.set(level, items);
      return items;
    },
    splitsAt: (clusterId) => index.getClusterExpansionZoom(clusterId),
  };
}

export function countStates(offers: readonly MapOffer[]): StateCounts {
  const counts = Object.fromEntries(offerStates.map((state) => [state, 0])) as StateCounts;
  for (const offer of offers) counts[offer.state] += 1;
  return counts;
}

const goldenAngle = Math.PI * (3 - Math.sqrt(5));
const spreadStepPx = 16.5;

/** Offers at one address stand around it like seeds: none hides another, and the order never changes. */
function spread(items: readonly MapItem[]): MapItem[] {
  const byAddress = Map.groupBy(items, ({ lon, lat }) => `${lon.toFixed(4)} ${lat.toFixed(4)}`);
  return items.map((item) => {
    const address = byAddress.get(`${item.lon.toFixed(4)} ${item.lat.toFixed(4)}`) ?? [];
    if (item.type !== 'offer' || address.length < 2) return item;
    const place = address
      .map((neighbour) => (neighbour.type === 'offer' ? neighbour.offer.id : ''))
      .sort()
      .indexOf(item.offer.id);
    const radius = spreadStepPx * Math.sqrt(place + 0.6);
    const angle = place * goldenAngle;
    return { ...item, shift: { x: radius * Math.cos(angle), y: radius * Math.sin(angle) } };
  });
}

export function holds(item: MapItem, offerId: OfferId): boolean {
  return item.type === 'offer'
    ? item.offer.id === offerId
    : item.offers.some((offer) => offer.id === offerId);
}
