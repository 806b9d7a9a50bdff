import type { Capacity } from '@leon/contracts/capacity/capacity.ts';
import type { MinuteInterval, Offer } from '@leon/contracts/directory/offer.ts';
import type { Need } from '@leon/contracts/matching/need.ts';
import type { World } from '@leon/contracts/matching/world.ts';
import { naiveTravel } from './naive-travel.ts';

/**
 * What one would write without an index: judge every offer by the limits it states itself, sort, take the first. It
 * shares no code with the product and knows no rule book: the measured country has none.
 */
export interface NaiveRow {
  readonly id: string;
  readonly verdict: 'fits' | 'near' | 'rejected';
}
interface Judged extends NaiveRow {
  readonly code: string;
  readonly keys: readonly number[];
}

const ladder = ['L0', 'L1', 'L2', 'L3', 'L3b', 'L4', 'L5', 'L6', 'L7', 'L8'];
const day = 1440;
const never = Number.POSITIVE_INFINITY;
const minute = (instant: string): number => Math.ceil(Date.parse(instant) / 60_000);
const isIn = (hours: readonly MinuteInterval[], at: number): boolean =>
  hours.some(([from, to]) => from <= at && at < to);

/** Minutes until it opens; 0: open. The generator writes no two intervals that touch. */
function untilOpen({ openHours, travel }: Offer, now: number, arrival: number): number {
  const drives = travel === 'offer_to_citizen';
  const from = drives ? now : arrival;
  if (openHours.some(([opens, closes]) => opens <= from && arrival < closes)) return 0;
  const next = openHours.find(
    ([opens, closes]) => opens > from && (!drives || opens + arrival - now < closes),
  );
  return next === undefined || next[0] - now > day ? never : next[0] - now;
}

function untilSkilled({ competences }: Offer, need: Need, arrival: number): number {
  let wait = 0;
  for (const code of need.competences) {
    const have = competences.filter((one) => one.code === code);
    if (have.length === 0) return never;
    if (have.some(({ hours }) => hours === undefined || isIn(hours, arrival))) continue;
    const later = have.flatMap(({ hours }) => hours ?? []).filter(([from]) => from > arrival);
    wait = Math.max(
      wait,
      ...(later.length === 0 ? [never] : [Math.min(...later.map(([from]) => from - arrival))]),
    );
  }
  return wait > day ? never : wait;
}

/** Obstacles of room: each how far away; the closure apart, since it also stops a hospital. */
function roomOf(offer: Offer, capacity: Capacity | undefined, now: number, arrival: number) {
  const end = capacity?.closedUntil ? minute(capacity.closedUntil) : never;
  if (capacity?.status === 'closed' && end > arrival)
    return { closed: end - now > day ? never : end - now, told: [] };
  if (offer.capacityModel === 'none' || !capacity || capacity.status === 'closed')
    return { closed: 0, told: [] };
  const told: number[] = [];
  if (capacity.status === 'full') told.push(day);
  if (capacity.status === 'later') {
    const earliest = capacity.earliestAt === null ? null : minute(capacity.earliestAt);
    if (earliest === null) told.push(day);
    else if (earliest > arrival && offer.capacityModel !== 'slots') told.push(earliest - now);
  }
  if (capacity.free !== null && capacity.free <= 0) told.push(day);
  else if (capacity.free !== null && capacity.held >= capacity.free) told.push(15);
  return { closed: 0, told };
}

/** Percent of doubt, and whether the count is out of date. */
function doubtOf(
  { capacityModel }: Offer,
  capacity: Capacity | undefined,
  ms: number,
  arrival: number,
): readonly [doubt: number, isOutOfDate: boolean] {
  if (capacityModel === 'none') return [0, false];
  if (!capacity?.reportedAt || !capacity.freshUntil || !capacity.staleAt) return [100, true];
  if (capacity.status === 'closed' && capacity.closedUntil && minute(capacity.closedUntil) <= arrival)
    return [100, true];
  const [told, fresh, stale] = [
    Date.parse(capacity.reportedAt),
    Date.parse(capacity.freshUntil),
    Date.parse(capacity.staleAt),
  ];
  if (ms >= stale) return [100, true];
  const lost = ms < fresh ? (30 * (ms - told)) / (fresh - told) : 30 + (70 * (ms - fresh)) / (stale - fresh);
  return [100 - Math.round(100 - lost), false];
}

function judge(
  offer: Offer,
  capacity: Capacity | undefined,
  need: Need,
  ms: number,
  travel: number | null,
): Judged {
  const now = Math.floor(ms / 60_000);
  const isCutOff = Number.isNaN(travel);
  const arrival = now + (isCutOff ? 0 : (travel ?? 0));
  const ward = offer.kind === 'hospital_ward';
  const hospital = ward || offer.kind === 'emergency_department';
  const room = roomOf(offer, capacity, now, arrival);
  let far = Math.max(untilOpen(offer, now, arrival), room.closed);
  let isNear = far > 0;
  const { age, municipality } = need;
  const wrongAge = age !== null && (age < (offer.minAge ?? 0) || age > (offer.maxAge ?? 999));
  if (wrongAge && (ward || !hospital)) far = never;
  if (!hospital) {
    const skilled = untilSkilled(offer, need, arrival);
    const foreign =
      offer.servesMunicipalities !== null &&
      municipality !== null &&
      !offer.servesMunicipalities.includes(municipality);
    const unasked = offer.knownCitizensOnly && need.knownToMunicipality === false;
    if (
      foreign ||
      unasked ||
      isCutOff ||
      !offer.mayRefer.includes(need.callerType) ||
      need.declinedBy.includes(offer.id)
    )
      far = never;
    far = Math.max(far, skilled, ...room.told);
    isNear ||=
      skilled > 0 || room.told.length > 0 || (offer.servesMunicipalities !== null && municipality === null);
  }
  const verdict = far === never ? 'rejected' : isNear ? 'near' : 'fits';
  const [doubt, isOutOfDate] = doubtOf(offer, capacity, ms, arrival);
  const places = capacity && capacity.free !== null ? capacity.free + capacity.promised : null;
  const load =
    !capacity || places === null
      ? 0
      : places <= 0
        ? 1
        : Math.min(1, (capacity.promised + capacity.held) / places);
  const own = offer.servesMunicipalities?.length === 1 && offer.servesMunicipalities[0] === municipality;
  const points =
    (travel === null || isCutOff ? day : travel) +
    Math.round(doubt * 0.6) +
    (need.knownToMunicipality === true && !own ? 20 : 0) +
    Math.round(load * 15);
  const rank = verdict === 'fits' ? 0 : verdict === 'near' ? 1 : 2;
  return {
    id: offer.id,
    code: offer.code,
    verdict,
    keys: [rank, verdict === 'near' ? far : 0, ladder.indexOf(offer.level), isOutOfDate ? 1 : 0, points],
  };
}

function compare(a: Judged, b: Judged): number {
  for (let at = 0; at < a.keys.length; at += 1) {
    const differs = (a.keys[at] ?? 0) - (b.keys[at] ?? 0);
    if (differs !== 0) return differs;
  }
  if (a.code !== b.code) return a.code < b.code ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

export function naiveTop(world: World, need: Need, now: number, count: number): NaiveRow[] {
  const travelTo = naiveTravel(world, need);
  return world.offers
    .filter(({ kind }) => kind !== 'direct_number')
    .map((offer) => judge(offer, world.capacities.get(offer.id), need, now, travelTo(offer)))
    .sort(compare)
    .slice(0, count)
    .map(({ id, verdict }) => ({ id, verdict }));
}
