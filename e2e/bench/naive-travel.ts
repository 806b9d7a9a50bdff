import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { Position } from '@leon/contracts/geo.ts';
import type { Need } from '@leon/contracts/matching/need.ts';
import type { World } from '@leon/contracts/matching/world.ts';

interface Spot extends Position {
  readonly area: string;
}

const minutesPerKm = 1.3;
const radians = (degrees: number): number => (degrees / 180) * Math.PI;

/** Spherical law of cosines, with the small distances that it loses taken from the half angle. */
function minutesBetween(a: Position, b: Position): number {
  const rise = Math.sin(radians(a.lat - b.lat) / 2);
  const turn = Math.sin(radians(a.lon - b.lon) / 2);
  const half = rise * rise + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * turn * turn;
  return 2 * 6371.0088 * Math.atan2(Math.sqrt(half), Math.sqrt(1 - half)) * minutesPerKm;
}

const isLeft = (a: Position, b: Position, p: Position): boolean =>
  (b.lon - a.lon) * (p.lat - a.lat) > (b.lat - a.lat) * (p.lon - a.lon);

function isDry(a: Spot, b: Spot, { waterDetours }: World): boolean {
  const [south, north] = a.lat < b.lat ? [a.lat, b.lat] : [b.lat, a.lat];
  const [west, east] = a.lon < b.lon ? [a.lon, b.lon] : [b.lon, a.lon];
  for (const { landArea, line } of waterDetours) {
    if (landArea !== a.area) continue;
    for (let at = 1; at < line.length; at += 1) {
      const [c, d] = [line[at - 1] as Position, line[at] as Position];
      if ((c.lat < south && d.lat < south) || (c.lat > north && d.lat > north)) continue;
      if ((c.lon < west && d.lon < west) || (c.lon > east && d.lon > east)) continue;
      if (isLeft(a, b, c) !== isLeft(a, b, d) && isLeft(c, d, a) !== isLeft(c, d, b)) return false;
    }
  }
  return true;
}

/** Minutes to every offer: from each turning point and port that is reached, in order of how soon, straight to it. */
export function naiveTravel(world: World, need: Need): (offer: Offer) => number | null {
  const start: Spot = { ...need.position, area: need.landArea };
  const spots: Spot[] = [start];
  for (const { landArea, via } of world.waterDetours)
    for (const position of via) spots.push({ ...position, area: landArea });
  const sea = new Map<Spot, [Spot, number]>();
  for (const { from, fromPort, to, toPort, minutes } of world.ferries) {
    const [here, there] = [
      { ...fromPort, area: from },
      { ...toPort, area: to },
    ];
    sea.set(here, [there, minutes]).set(there, [here, minutes]);
    spots.push(here, there);
  }
  const reached = new Map<Spot, number>([[start, 0]]);
  const done = new Map<Spot, number>();
  while (reached.size > 0) {
    const [spot, time] = [...reached].sort((a, b) => a[1] - b[1])[0] as [Spot, number];
    reached.delete(spot);
    done.set(spot, time);
    const offer = (to: Spot, minutes: number) => {
      if (!done.has(to) && minutes < (reached.get(to) ?? Number.POSITIVE_INFINITY)) reached.set(to, minutes);
    };
    const ferry = sea.get(spot);
    if (ferry) offer(ferry[0], time + ferry[1]);
    for (const to of spots)
      if (to.area === spot.area && !done.has(to) && isDry(spot, to, world))
        offer(to, time + minutesBetween(spot, to));
  }
  const areas = new Set([...done.keys()].map(({ area }) => area));
  return ({ travel, position, landArea }) => {
    if (travel === 'none') return 0;
    if (!areas.has(landArea)) return Number.NaN;
    if (position === null) return null;
    const end: Spot = { ...position, area: landArea };
    let best = Number.POSITIVE_INFINITY;
    for (const [spot, time] of done) {
      if (time >= best) break;
      if (spot.area !== landArea) continue;
      const whole = time + minutesBetween(spot, end);
      if (whole < best && isDry(spot, end, world)) best = whole;
    }
    return best === Number.POSITIVE_INFINITY ? null : Math.ceil(best - 1e-9);
  };
}
