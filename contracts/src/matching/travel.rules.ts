import type { Offer } from '../directory/offer.ts';
import type { Position } from '../geo.ts';
import type { Alternative } from './alternatives.ts';
import type { Crossing } from './ferry.rules.ts';
import { type Finding, rejects, speaksFor, warns } from './finding.ts';
import type { Need } from './need.ts';
import { travelAssumptions } from './travel.assumptions.ts';

export interface Travel {
  readonly method: Alternative['travelMethod'];
  /** Whole minutes, rounded up; null: nobody travels, the place is not known, or there is no way. */
  readonly minutes: number | null;
  /** Straight line, one decimal. */
  readonly distanceKm: number | null;
  readonly crossing: Crossing | null;
}

const earthRadiusKm = 6371.0088; // mean radius, IUGG
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres (haversine). */
export function crowFlyKm(a: Position, b: Position): number {
  const half =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(half)));
}

/**
 * From citizen to offer or back. Between land areas the ferry's minutes come on top; the straight line then counts the
 * water too, so the time errs on the long side. Where no ferry goes there is no time at all.
 */
export function travelBetween(
  need: Pick<Need, 'position' | 'landArea'>,
  offer: Pick<Offer, 'travel' | 'position' | 'landArea'>,
  crossings: ReadonlyMap<string, Crossing>,
): Travel {
  if (offer.travel === 'none') return { method: 'none', minutes: null, distanceKm: null, crossing: null };
  const crossing = crossings.get(offer.landArea);
  const km = offer.position && crowFlyKm(need.position, offer.position);
  const distanceKm = km === null ? null : Math.round(km * 10) / 10;
  if (crossing === undefined) return { method: 'unreachable', minutes: null, distanceKm, crossing: null };
  const sails = crossing.names.length > 0;
  const roadMinutes =
    km === null ? null : (km * travelAssumptions.detourFactor * 60) / travelAssumptions.kmPerHour;
  return {
    method: sails ? 'crow_fly_ferry' : 'crow_fly',
    minutes: roadMinutes === null ? null : Math.ceil(roadMinutes) + crossing.minutes,
    distanceKm,
    crossing: sails ? crossing : null,
  };
}

/** Says how far it is and how that was estimated; a place that no road or ferry reaches is no alternative. */
export function travelFindings({ travel }: { readonly travel: Travel }): readonly Finding[] {
  if (travel.method === 'none') return [];
  if (travel.method === 'unreachable') return [rejects('unreachable')];
  if (travel.minutes === null) return [];
  const findings = [
    speaksFor('travel', { minutes: travel.minutes, km: travel.distanceKm }),
    speaksFor('crow_fly', { factor: travelAssumptions.detourFactor, kmPerHour: travelAssumptions.kmPerHour }),
  ];
  if (travel.crossing === null) return findings;
  const { minutes, names } = travel.crossing;
  return [...findings, warns('ferry', { minutes, name: names.join(' + ') })];
}
