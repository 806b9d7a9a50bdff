import type { Offer } from '../directory/offer.ts';
import type { Alternative } from './alternatives.ts';
import { type Finding, rejects, speaksFor, warns } from './finding.ts';
import { travelAssumptions } from './travel.assumptions.ts';
import { roadMinutes, type Way, type Ways } from './way.rules.ts';

export interface Travel {
  readonly method: Alternative['travelMethod'];
  /** Whole minutes, rounded up; null: nobody travels, the place or the way is not known, or there is no way. */
  readonly minutes: number | null;
  /** By road; else straight lines over land added up, a single one where neither water nor sea lies between. One decimal. */
  readonly distanceKm: number | null;
  readonly way: Way | null;
}

/** A tenth of a millimetre, in minutes: what a sum of kilometres is off by makes no journey a minute longer. */
const noise = 1e-7;

const unknown = { minutes: null, distanceKm: null, way: null };

/** From citizen to offer or back, by the road engine where it answered: never in a straight line over water, and at sea only as fast as the ferry. */
export function travelBetween(
  offer: Pick<Offer, 'id' | 'travel' | 'position' | 'landArea'>,
  ways: Ways,
): Travel {
  if (offer.travel === 'none') return { method: 'none', ...unknown };
  if (!ways.reaches(offer.landArea)) return { method: 'unreachable', ...unknown };
  const road = ways.byRoad(offer);
  if (road) return { method: 'road', minutes: road.minutes, distanceKm: road.km, way: null };
  const { position, landArea } = offer;
  const way = position && ways.to({ position, landArea });
  if (way === null) return { method: 'crow_fly', ...unknown };
  return {
    method: way.ferries.length > 0 ? 'crow_fly_ferry' : 'crow_fly',
    minutes: Math.ceil(roadMinutes(way.landKm) - noise) + way.ferryMinutes,
    distanceKm: Math.round(way.landKm * 10) / 10,
    way,
  };
}

/** Says how far it is and how that was estimated; a place that no road or ferry reaches is no alternative. */
export function travelFindings({ travel }: { readonly travel: Travel }): readonly Finding[] {
  if (travel.method === 'none') return [];
  if (travel.method === 'unreachable') return [rejects('unreachable')];
  const { minutes, distanceKm: km, way } = travel;
  if (travel.method === 'road') return [speaksFor('travel', { minutes, km, byRoad: true })];
  if (minutes === null || way === null) return [];
  const { ferries, ferryMinutes, around } = way;
  const straight = ferries.length === 0 && around.length === 0;
  return [
    speaksFor('travel', straight ? { minutes, km } : { minutes, km, overLand: true }),
    speaksFor('crow_fly', { factor: travelAssumptions.detourFactor, kmPerHour: travelAssumptions.kmPerHour }),
    ...(around.length > 0 ? [warns('detour', { name: around.join(', ') })] : []),
    ...(ferries.length > 0 ? [warns('ferry', { minutes: ferryMinutes, name: ferries.join(' + ') })] : []),
  ];
}
