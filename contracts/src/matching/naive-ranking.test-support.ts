import type { Capacity } from '../capacity/capacity.ts';
import type { FerryLink, MinuteInterval, Offer, WaterDetour } from '../directory/offer.ts';
import type { Position } from '../geo.ts';
import { naivePoints, naiveRuleObstacles } from './naive-rules.test-support.ts';
import type { Need } from './need.ts';
import type { World } from './world.ts';

/**
 * A second ranking, written from this table and not from the code; slow, minute by minute, and sharing nothing with it.
 *
 * | rule         | obstacle when                                                       | how far away           | hospital  |
 * |--------------|---------------------------------------------------------------------|------------------------|-----------|
 * | competence   | a needed code is not offered                                        | rejected               | not asked |
 * | competence   | it is offered, but at no authority at arrival                       | next hour it is there¹ | not asked |
 * | test         | said not to be made for a needed competence, or by its own code     | rejected               | not asked |
 * | test         | … made, but not at arrival (said of a competence's test: its entry is not asked) | next hour¹ | not asked |
 * | hours        | not open at arrival (a team: from now until arrival)                | next opening¹          | obstacle  |
 * | staffing     | stated, and at arrival (a team: from now on) no more are staffed than promised (beds, slots) | next such¹ | warning |
 * | closed       | status closed, end unknown or after arrival                         | its end¹               | obstacle  |
 * | room²        | status full · nothing free                                          | 1440                   | warning   |
 * | room²        | all free held                                                       | 15                     | warning   |
 * | room²        | status later, earliest unknown (1440) or after arrival (not a slot) | earliest               | warning   |
 * | duration     | open at arrival, and not for the stated hours (12 at most) after it | rejected               | warning   |
 * | late         | arrival (a later slot: its time) is after the latest acceptable     | by how much            | warning   |
 * | travel       | needs travel, and no chain of ferries joins the land areas          | rejected               | warning   |
 * | mobility     | the citizen travels, and cannot be moved · bed without AKF-40, isolation needed | rejected   | warning   |
 * | municipality | serves some municipalities: the citizen's unknown (0)               | 0                      | warning   |
 * | municipality | … another, and no agreement³ opens: one in use up to its cap (1440), one for peak only (30), one proposed (1440), any of the kind (1440), none | as told | warning |
 * | conveyance   | the caller's crew saw her at home⁴, a rule forbids kind and authority, no approved trial | rejected | warning |
 * | referral     | caller type not listed · a rule says not these · this case was declined | rejected           | warning   |
 * | referral     | a rule asks for a doctor; none calls (GP, on-call, hospital), none by name | 0               | warning   |
 * | known        | known citizens only, and the citizen is not                         | rejected               | warning   |
 * | age          | known and outside the limits                                        | rejected               | ward only |
 * | sex          | for one sex, and the citizen is said to be of the other              | rejected               | warning   |
 * | observation  | its kind's care rule covers less than needed (once < visits < continuous) | rejected         | warning   |
 * | urgency      | level held back, no doctor: step doctor_first, or time_critical without treatment level | 0    | warning   |
 *
 * ¹ within 1440 minutes, else rejected. ² not asked of an uncounted offer, without a report, or after an ended closure.
 * ³ in force now, approved, always or peak open now; covers the citizen's municipality, the kind, and authority or
 * operator. ⁴ a crew calls, and nobody says otherwise. Rules count when from ≤ now < to; of several, the first by id; a
 * desk's own before the one for all. Direct numbers: left out. No obstacle: fits. All obstacles with a distance: near, by the greatest.
 * Travel: the fastest of all ways over land and by ferry from port to port; no straight line over land crosses a water of
 * that land area, but goes by its turning points. No such way: the time is not known.
 * Order: fits, near, rejected; nearness; level; current before out of date (stale, unknown); points; code; id. Visits
 * more rare than needed, or alone with delirium where the kind only visits: levels below L4 come right after L4.
 * Points, each rounded: travel × minutes/100 (nobody travels 0, not known 1440) · confidence × doubt · wish (home and a
 * bed elsewhere; no admission and hospital) · own staff (known, and not served by her municipality alone) · load ×
 * (promised + held)/(free + promised) · declines × earlier ones of such a need, 3 at most · nice × each missing.
 * Doubt in percent: 0 when reported, to 30 when no longer fresh, to 100 when stale; not counted 0; unknown 100.
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
  return Number.isFinite(time(0, 1)) ? Math.ceil(time(0, 1) - 1e-7) : null;
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
    const needed = need.competences.map((code) => {
      const said = (offer.tests ?? []).filter((test) => test.competence === code);
      if (said.length > 0) return { test: true, have: said.filter(({ made }) => made !== false) };
      return { test: false, have: offer.competences.filter((have) => have.code === code) };
    });
    for (const code of need.tests ?? []) {
      const have = (offer.tests ?? []).filter((test) => test.code === code);
      // nobody said: no obstacle
      if (have.length > 0) needed.push({ test: true, have: have.filter(({ made }) => made !== false) });
    }
    for (const [isTest, never, later] of [
      [false, 'competence_missing', 'competence_not_at_arrival'],
      [true, 'test_missing', 'test_not_at_arrival'],
    ] as const) {
      const ofKind = needed.filter(({ test }) => test === isTest).map(({ have }) => have);
      if (ofKind.some((have) => have.length === 0)) obstacle(never, null);
      const waits = ofKind.flatMap((have: readonly { hours?: MinuteInterval[] | undefined }[]) => {
        const hasAt = (minute: number) =>
          have.some(({ hours }) => hours === undefined || isOpen(hours, minute));
        if (have.length === 0 || hasAt(arrival)) return [];
        for (let wait = 1; wait <= 1440; wait += 1) if (hasAt(arrival + wait)) return [wait];
        return [Number.NaN];
      });
      if (waits.length > 0) obstacle(later, waits.some(Number.isNaN) ? null : Math.max(...waits));
    }
  }

  const travels = offer.travel === 'offer_to_citizen';
  const isThroughout = (hours: readonly MinuteInterval[], minute: number): boolean => {
    for (let m = travels ? minute : arrival; m <= (travels ? minute + arrival - start : arrival); m += 1)
      if (!isOpen(hours, m)) return false;
    return true;
  };
  const nextStart = (hours: readonly MinuteInterval[]): number | null => {
    for (let m = (travels ? start : arrival) + 1; m <= start + 1440; m += 1) {
      const starts = isOpen(hours, m) && !isOpen(hours, m - 1);
      if (starts && (!travels || isThroughout(hours, m))) return m - start;
    }
    return null;
  };
  if (!isThroughout(offer.openHours, start)) obstacle('not_open', nextStart(offer.openHours));
  if (!hospital && offer.staffed) {
    const counted = offer.capacityModel === 'beds' || offer.capacityModel === 'slots';
    const gone = counted ? (capacity?.promised ?? 0) : 0;
    const enough: MinuteInterval[] = [];
    for (const { from, to, count } of offer.staffed.spans) if (count - gone >= 1) enough.push([from, to]);
    if (!isThroughout(enough, start)) obstacle('not_staffed', nextStart(enough));
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
    for (const [name, far] of naiveRuleObstacles(offer, need, now, world)) obstacle(name, far);
    if (need.careHours !== undefined && isOpen(offer.openHours, arrival)) {
      for (let m = arrival; m < arrival + Math.min(12, need.careHours) * 60; m += 1)
        if (!isOpen(offer.openHours, m)) {
          obstacle('closes_before_done', null);
          break;
        }
    }
    if (need.latestAt !== undefined) {
      const slot =
        offer.capacityModel === 'slots' && capacity?.status === 'later' ? capacity.earliestAt : null;
      const begins = Math.max(arrival, slot ? Math.ceil(Date.parse(slot) / 60_000) : 0);
      const late = begins - Math.floor(need.latestAt / 60_000);
      if (late > 0) obstacle('too_late', late);
    }
    if (offer.travel === 'citizen_to_offer') {
      if (need.mobility === 'not_moved') obstacle('citizen_not_moved', null);
      const isolates = offer.competences.filter(({ code }) => code === 'AKF-40').length > 0;
      if (need.isolation && offer.capacityModel === 'beds' && !isolates) obstacle('isolation_missing', null);
    }
    if (offer.mayRefer.every((caller) => caller !== need.callerType)) obstacle('caller_may_not_refer', null);
    if (need.declinedBy.some((id) => id === offer.id)) obstacle('declined_before', null);
    const opposite = { female: 'male', male: 'female' } as const;
    if (offer.onlySex && need.sex === opposite[offer.onlySex]) obstacle('other_sex', null);
    if (offer.knownCitizensOnly && need.knownToMunicipality === false) obstacle('known_citizens_only', null);
  }
  if ((!hospital || ward) && need.age !== null) {
    if (need.age < (offer.minAge ?? 0)) obstacle('too_young', null);
    else if (need.age > (offer.maxAge ?? 999)) obstacle('too_old', null);
  }

  const verdict =
    obstacles.length === 0 ? 'fits' : obstacles.every(([, far]) => far !== null) ? 'near' : 'rejected';
  const nearness = verdict === 'near' ? Math.max(...obstacles.map(([, far]) => far ?? 0)) : 0;
  const known = offer.capacityModel !== 'none' && (!capacity || closureEnds) ? undefined : capacity;
  const outdated =
    offer.capacityModel !== 'none' &&
    (!known?.reportedAt ||
      !known.freshUntil ||
      !known.staleAt ||
      now >= Math.max(Date.parse(known.freshUntil), Date.parse(known.staleAt)));
  const { points, afterPlaces } = naivePoints(offer, capacity, need, { now, world, arrival, travel, known });
  const rung = ladder.indexOf(offer.level);
  const fourth = ladder.indexOf('L4');
  const place = afterPlaces && rung < fourth ? [fourth, 'b', rung] : [rung, 'a', 0];
  const digits = (value: number) => String(value).padStart(7, '0');
  const key = [
    ['fits', 'near', 'rejected'].indexOf(verdict),
    digits(nearness),
    String(place[0]).padStart(2, '0') + place[1] + place[2],
    outdated ? 1 : 0,
    digits(points),
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
