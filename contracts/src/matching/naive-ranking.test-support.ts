import type { Capacity } from '../capacity/capacity.ts';
import type { FerryLink, MinuteInterval, Offer, WaterDetour } from '../directory/offer.ts';
import type { Position } from '../geo.ts';
import type { Need } from './need.ts';
import type { World } from './world.ts';

/**
 * A second ranking, written from this table and not from the code; slow, minute by minute, and sharing nothing with it.
 *
 * | rule         | obstacle when                                                       | how far away           | hospital  |
 * |--------------|---------------------------------------------------------------------|------------------------|-----------|
 * | competence   | a needed code is not offered                                        | rejected               | not asked |
 * | competence   | it is offered, but at no authority at arrival                       | next hour it is there¹ | not asked |
 * | hours        | not open at arrival (a team: from now until arrival)                | next opening¹          | obstacle  |
 * | closed       | status closed, end unknown or after arrival                         | its end¹               | obstacle  |
 * | room²        | status full · nothing free                                          | 1440                   | warning   |
 * | room²        | all free held                                                       | 15                     | warning   |
 * | room²        | status later, earliest unknown (1440) or after arrival (not a slot) | earliest               | warning   |
 * | travel       | needs travel, and no chain of ferries joins the land areas          | rejected               | warning   |
 * | municipality | serves some municipalities: the citizen's unknown (0) or another    | rejected               | warning   |
 * | referral     | caller type not listed · this case was declined                     | rejected               | warning   |
 * | known        | known citizens only, and the citizen is not                         | rejected               | warning   |
 * | age          | known and outside the limits                                        | rejected               | ward only |
 *
 * ¹ within 1440 minutes, else rejected. ² not asked of an uncounted offer, without a report, or after an ended closure.
 * No obstacle: fits. All obstacles with a distance: near, by the greatest. Direct numbers: left out.
 * Travel: the fastest of all ways over land and by ferry from port to port; no straight line over land crosses a water of
 * that land area, but goes by its turning points. No such way: the time is not known.
 * Order: fits, near, rejected; nearness; level; fresh or uncounted, ageing, stale or unknown; travel (nobody travels: 0,
 * not known: last); code; id.
 */
const ladder = 'L0 L1 L2 L3 L3b L4 L5 L6 L7 L8'.split(' ');

const kilometres = (a: Position, b: Position): number => {
  const point = ({ lat, lon }: Position) => {
    const [phi, lambda] = [(lat / 180) * Math.PI, (lon / 180) * Math.PI];
    return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
  };
  const [p, q] = [point(a), point(b)];
  const chord = Math.hypot(...p.map((value, axis) => value - (q[axis] ?? 0)));
  return 2 * 6371.0088 * Math.asin(chord / 2);
};

const isJoined = (from: string, to: string, ferries: readonly FerryLink[], seen: string[] = []): boolean =>
  from === to ||
  ferries.some((link) => {
    const next = link.from === from ? link.to : link.to === from ? link.from : null;
    return next !== null && !seen.includes(next) && isJoined(next, to, ferries, [...seen, from]);
  });

interface Spot extends Position {
  area: string;
}

/** Both lines solved for the point where they meet. */
function goesOverWater(a: Spot, b: Spot, waters: readonly WaterDetour[]): boolean {
  const lines = waters.filter(({ landArea }) => landArea === a.area).map(({ line }) => line);
  return lines.some((line) =>
    line.slice(1).some((d, index) => {
      const c = line[index] ?? d;
      const [rx, ry, sx, sy] = [b.lon - a.lon, b.lat - a.lat, d.lon - c.lon, d.lat - c.lat];
      const across = rx * sy - ry * sx;
      const t = ((c.lon - a.lon) * sy - (c.lat - a.lat) * sx) / across;
      const u = ((c.lon - a.lon) * ry - (c.lat - a.lat) * rx) / across;
      return t >= 0 && t <= 1 && u >= 0 && u <= 1;
    }),
  );
}

/** Shortest times between all spots (Floyd and Warshall), in minutes; null: no way. */
function travelMinutes(start: Spot, end: Spot, { ferries, waterDetours }: World): number | null {
  const spots: Spot[] = [start, end];
  for (const { landArea, via } of waterDetours) for (const p of via) spots.push({ ...p, area: landArea });
  const sea = ferries.map((link) => {
    spots.push({ ...link.fromPort, area: link.from }, { ...link.toPort, area: link.to });
    return [spots.length - 2, spots.length - 1, link.minutes] as const;
  });
  const times = spots.map((a) =>
    spots.map((b) =>
      a.area === b.area && !goesOverWater(a, b, waterDetours)
        ? kilometres(a, b) * 1.3
        : Number.POSITIVE_INFINITY,
    ),
  );
  const time = (i: number, j: number): number => times[i]?.[j] ?? Number.NaN;
  const shorten = (i: number, j: number, minutes: number) => {
    const row = times[i];
    if (row && minutes < time(i, j)) row[j] = minutes;
  };
  for (const [i, j, minutes] of sea) {
    shorten(i, j, minutes);
    shorten(j, i, minutes);
  }
  for (const k of spots.keys())
    for (const i of spots.keys()) for (const j of spots.keys()) shorten(i, j, time(i, k) + time(k, j));
  return Number.isFinite(time(0, 1)) ? Math.ceil(time(0, 1) - 1e-9) : null;
}

const isOpen = (hours: readonly MinuteInterval[], minute: number): boolean =>
  hours.filter(([from, to]) => minute >= from && minute < to).length > 0;

interface Line {
  id: string;
  verdict: 'fits' | 'near' | 'rejected';
  obstacles: string[];
  key: string;
}

function judge(offer: Offer, capacity: Capacity | undefined, need: Need, now: number, world: World): Line {
  const joined = isJoined(need.landArea, offer.landArea, world.ferries);
  const away = offer.travel !== 'none' && !joined;
  const travel =
    offer.travel === 'none' || !joined || offer.position === null
      ? null
      : travelMinutes(
          { ...need.position, area: need.landArea },
          { ...offer.position, area: offer.landArea },
          world,
        );
  const start = Math.floor(now / 60_000);
  const arrival = start + (travel ?? 0);
  const ward = offer.kind === 'hospital_ward';
  const hospital = ward || offer.kind === 'emergency_department';
  const obstacles: [string, number | null][] = [];
  const obstacle = (name: string, distance: number | null) => obstacles.push([name, distance]);
  const withinADay = (distance: number | null) => (distance !== null && distance <= 1440 ? distance : null);

  if (!hospital) {
    const needed = need.competences.map((code) => offer.competences.filter((have) => have.code === code));
    if (needed.some((have) => have.length === 0)) obstacle('competence_missing', null);
    const waits = needed.flatMap((have) => {
      const hasAt = (minute: number) =>
        have.some(({ hours }) => hours === undefined || isOpen(hours, minute));
      if (have.length === 0 || hasAt(arrival)) return [];
      for (let wait = 1; wait <= 1440; wait += 1) if (hasAt(arrival + wait)) return [wait];
      return [Number.NaN];
    });
    if (waits.length > 0)
      obstacle('competence_not_at_arrival', waits.some(Number.isNaN) ? null : Math.max(...waits));
  }

  const travels = offer.travel === 'offer_to_citizen';
  const opensAndStays = (minute: number): boolean => {
    for (let m = travels ? minute : arrival; m <= (travels ? minute + arrival - start : arrival); m += 1)
      if (!isOpen(offer.openHours, m)) return false;
    return true;
  };
  if (!opensAndStays(start)) {
    let opening: number | null = null;
    for (let m = (travels ? start : arrival) + 1; m <= start + 1440 && opening === null; m += 1) {
      const starts = isOpen(offer.openHours, m) && !isOpen(offer.openHours, m - 1);
      if (starts && (!travels || opensAndStays(m))) opening = m - start;
    }
    obstacle('not_open', opening);
  }

  const end = capacity?.closedUntil ? Math.ceil(Date.parse(capacity.closedUntil) / 60_000) : null;
  const closed = capacity?.status === 'closed';
  const closureEnds = closed && end !== null && end <= arrival;
  if (closed && !closureEnds) obstacle('status_closed', withinADay(end === null ? null : end - start));
  else if (!hospital && capacity && offer.capacityModel !== 'none' && !closureEnds) {
    if (capacity.status === 'full') obstacle('status_full', 1440);
    if (capacity.free !== null && capacity.free < 1) obstacle('no_free_place', 1440);
    if (capacity.free !== null && capacity.free >= 1 && capacity.held >= capacity.free)
      obstacle('all_held', 15);
    const earliest = capacity.earliestAt ? Math.ceil(Date.parse(capacity.earliestAt) / 60_000) : null;
    const waits = offer.capacityModel !== 'slots' && earliest !== null && earliest > arrival;
    if (capacity.status === 'later' && (earliest === null || waits))
      obstacle('earliest_at', earliest === null ? 1440 : earliest - start);
  }

  if (!hospital) {
    if (away) obstacle('unreachable', null);
    const area = offer.servesMunicipalities;
    if (area !== null && need.municipality === null) obstacle('municipality_unknown', 0);
    else if (area?.every((code) => code !== need.municipality))
      obstacle(area.length > 1 ? 'outside_service_area' : 'other_municipality', null);
    if (offer.mayRefer.every((caller) => caller !== need.callerType)) obstacle('caller_may_not_refer', null);
    if (need.declinedBy.some((id) => id === offer.id)) obstacle('declined_before', null);
    if (offer.knownCitizensOnly && need.knownToMunicipality === false) obstacle('known_citizens_only', null);
  }
  if ((!hospital || ward) && need.age !== null) {
    if (need.age < (offer.minAge ?? 0)) obstacle('too_young', null);
    else if (need.age > (offer.maxAge ?? 999)) obstacle('too_old', null);
  }

  const verdict =
    obstacles.length === 0 ? 'fits' : obstacles.every(([, far]) => far !== null) ? 'near' : 'rejected';
  const nearness = verdict === 'near' ? Math.max(...obstacles.map(([, far]) => far ?? 0)) : 0;
  const age = (): number => {
    if (offer.capacityModel === 'none') return 0;
    if (!capacity?.reportedAt || !capacity.freshUntil || !capacity.staleAt || closureEnds) return 2;
    if (now >= Date.parse(capacity.freshUntil)) return now >= Date.parse(capacity.staleAt) ? 2 : 1;
    return 0;
  };
  const time = offer.travel === 'none' ? 0 : (travel ?? 999_999);
  const digits = (value: number) => String(value).padStart(7, '0');
  const key = [
    ['fits', 'near', 'rejected'].indexOf(verdict),
    digits(nearness),
    digits(ladder.indexOf(offer.level)),
    age(),
    digits(time),
    offer.code,
    offer.id,
  ].join(' ');
  return { id: offer.id, verdict, obstacles: obstacles.map(([name]) => name).sort(), key };
}

/** Every ranked offer in order, with its verdict and the names of its obstacles. */
export const naiveRanking = (world: World, need: Need, now: number): Omit<Line, 'key'>[] =>
  world.offers
    .filter((offer) => offer.kind !== 'direct_number')
    .map((offer) => judge(offer, world.capacities.get(offer.id), need, now, world))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ id, verdict, obstacles }) => ({ id, verdict, obstacles }));
