import type { FerryLink, Offer, WaterDetour } from '../directory/offer.ts';
import type { Position } from '../geo.ts';
import { crowFlyKm } from './distance.ts';
import type { Need } from './need.ts';
import { isSameSpot, type RoadTime, roadSpot } from './road-times.ts';
import { travelAssumptions } from './travel.assumptions.ts';
import { crossesWater } from './water.rules.ts';
import type { World } from './world.ts';

/** One way from the citizen to an offer, or back. */
export interface Way {
  /** Straight lines over land, added up. */
  readonly landKm: number;
  readonly ferryMinutes: number;
  /** Ferries in order of sailing, and the waters that the road goes around. */
  readonly ferries: readonly string[];
  readonly around: readonly string[];
}

export interface Ways {
  /** By the road engine, from the citizen's own spot and within the land area; undefined: estimate. */
  readonly byRoad: (offer: Pick<Offer, 'id' | 'landArea'>) => RoadTime | undefined;
  /** Whether land or any chain of ferries joins the citizen's land area to another. */
  readonly reaches: (landArea: string) => boolean;
  /** The fastest way; null: none is known that does not cross water. */
  readonly to: (offer: Pick<Offer, 'landArea'> & { readonly position: Position }) => Way | null;
}

interface Point {
  readonly position: Position;
  readonly landArea: string;
  /** The water whose way around goes here. */
  readonly around: string | null;
  readonly sailsTo: { readonly point: Point; readonly link: FerryLink }[];
}

const nothing: Way = { landKm: 0, ferryMinutes: 0, ferries: [], around: [] };

/** Minutes by road over so many kilometres of straight line. */
export const roadMinutes = (km: number): number =>
  (km * travelAssumptions.detourFactor * 60) / travelAssumptions.kmPerHour;

const minutesOf = ({ landKm, ferryMinutes }: Way): number => roadMinutes(landKm) + ferryMinutes;

const nameOf = ({ ferries, around }: Way): string => [...ferries, '', ...around].join(' + ');

/** Faster; of two equally fast the one first by name, so that the order of the data never matters. */
function isBetter(way: Way, than: Way | undefined): boolean {
  if (than === undefined || minutesOf(way) !== minutesOf(than))
    return than === undefined || minutesOf(way) < minutesOf(than);
  return nameOf(way) < nameOf(than);
}

function pointsOf(need: Pick<Need, 'position' | 'landArea'>, world: Pick<World, 'ferries' | 'waterDetours'>) {
  const start: Point = { position: need.position, landArea: need.landArea, around: null, sailsTo: [] };
  const ports = world.ferries.flatMap((link) => {
    const from: Point = { position: link.fromPort, landArea: link.from, around: null, sailsTo: [] };
    const to: Point = { position: link.toPort, landArea: link.to, around: null, sailsTo: [] };
    from.sailsTo.push({ point: to, link });
    to.sailsTo.push({ point: from, link });
    return [from, to];
  });
  const bends = world.waterDetours.flatMap(({ name, landArea, via }) =>
    via.map((position): Point => ({ position, landArea, around: name, sailsTo: [] })),
  );
  return { start, points: [start, ...ports, ...bends] };
}

/** Every way from where the citizen is: over land, around water, and by ferry from port to port (Dijkstra). */
export function waysFrom(
  need: Pick<Need, 'position' | 'landArea'>,
  world: Pick<World, 'ferries' | 'waterDetours' | 'roads'>,
): Ways {
  const { start, points } = pointsOf(need, world);
  const waters = Map.groupBy(world.waterDetours, ({ landArea }) => landArea);
  const settled = new Map<Point, Way>();
  const open = new Map<Point, Way>([[start, nothing]]);
  const offered = (point: Point, way: Way) => !settled.has(point) && isBetter(way, open.get(point));

  while (open.size > 0) {
    const [here, way] = [...open].reduce((best, entry) => (isBetter(entry[1], best[1]) ? entry : best));
    open.delete(here);
    settled.set(here, way);
    for (const { point, link } of here.sailsTo) {
      const next = sail(way, link);
      if (offered(point, next)) open.set(point, next);
    }
    for (const point of points) {
      if (point.landArea !== here.landArea || settled.has(point)) continue;
      const next = walk(way, here.position, point);
      if (offered(point, next) && isOverLand(here.position, point, waters)) open.set(point, next);
    }
  }

  const areas = areasFrom(need.landArea, world.ferries);
  const { roads } = world;
  const known = roads && isSameSpot(roads.from, roadSpot(need.position)) ? roads.times : undefined;
  return {
    byRoad: ({ id, landArea }) => (landArea === need.landArea ? known?.get(id) : undefined),
    reaches: (landArea) => areas.has(landArea),
    to: ({ position, landArea }) => {
      const end = { position, landArea, around: null };
      let best: Way | undefined;
      for (const [point, way] of settled) {
        // points are settled by time, so none of the rest leads there faster
        if (best !== undefined && minutesOf(way) > minutesOf(best)) break;
        if (point.landArea !== landArea) continue;
        const whole = walk(way, point.position, end);
        if (isBetter(whole, best) && isOverLand(point.position, end, waters)) best = whole;
      }
      return best ?? null;
    },
  };
}

const sail = (way: Way, link: FerryLink): Way => ({
  ...way,
  ferryMinutes: way.ferryMinutes + link.minutes,
  ferries: [...way.ferries, link.name],
});

function walk(way: Way, from: Position, { position, around }: Pick<Point, 'position' | 'around'>): Way {
  const landKm = way.landKm + crowFlyKm(from, position);
  return around === null || way.around.includes(around)
    ? { ...way, landKm }
    : { ...way, landKm, around: [...way.around, around] };
}

const isOverLand = (
  from: Position,
  to: Pick<Point, 'position' | 'landArea'>,
  waters: ReadonlyMap<string, readonly WaterDetour[]>,
): boolean => !crossesWater(from, to.position, waters.get(to.landArea) ?? []);

function areasFrom(start: string, ferries: readonly FerryLink[]): ReadonlySet<string> {
  const areas = new Set([start]);
  // a set that grows while it is walked through
  for (const area of areas)
    for (const { from, to } of ferries) {
      if (from === area) areas.add(to);
      if (to === area) areas.add(from);
    }
  return areas;
}
