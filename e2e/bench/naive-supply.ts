import type { Capacity } from '@leon/contracts/capacity/capacity.ts';
import type { MinuteInterval, Offer } from '@leon/contracts/directory/offer.ts';
import type { Need } from '@leon/contracts/matching/need.ts';

/** What an offer has when it is met, told without the product's rules: how far away in minutes, Infinity for never. */
export const never = Number.POSITIVE_INFINITY;
const day = 1440;
export const minute = (instant: string): number => Math.ceil(Date.parse(instant) / 60_000);
const isIn = (hours: readonly MinuteInterval[], at: number): boolean =>
  hours.some(([from, to]) => from <= at && at < to);

/** Minutes until somebody is there, and stays until they meet; no two intervals touch. */
function untilThere(
  hours: readonly MinuteInterval[],
  travel: string,
  now: number,
  arrival: number,
): number[] {
  const drives = travel === 'offer_to_citizen';
  const from = drives ? now : arrival;
  if (hours.some(([opens, closes]) => opens <= from && arrival < closes)) return [];
  const next = hours.find(([opens, closes]) => opens > from && (!drives || opens + arrival - now < closes));
  return [next === undefined || next[0] - now > day ? never : next[0] - now];
}

/** The generator writes no two opening hours that touch. */
export const untilOpen = ({ openHours, travel }: Offer, now: number, arrival: number): number[] =>
  untilThere(openHours, travel, now, arrival);

/** Shifts follow each other in order. */
export function untilStaffed(
  { staffed, travel, capacityModel }: Offer,
  capacity: Capacity | undefined,
  now: number,
  arrival: number,
): number[] {
  if (!staffed) return [];
  const gone = capacityModel === 'beds' || capacityModel === 'slots' ? (capacity?.promised ?? 0) : 0;
  const hours: [number, number][] = [];
  for (const { from, to, count } of staffed.spans) {
    if (count <= gone) continue;
    const last = hours.at(-1);
    if (last?.[1] === from) last[1] = to;
    else hours.push([from, to]);
  }
  return untilThere(hours, travel, now, arrival);
}

interface Had {
  readonly hours?: readonly MinuteInterval[] | undefined;
}

/** A word on the test of a competence stands in its place. */
function supplies({ competences, tests = [] }: Offer, code: string): readonly Had[] {
  const said = tests.filter(({ competence }) => competence === code);
  if (said.length > 0) return said.filter(({ made }) => made !== false);
  return competences.filter((one) => one.code === code);
}

const isThere = (had: readonly Had[], at: number): boolean =>
  had.some(({ hours }) => hours === undefined || isIn(hours, at));

export const has = (offer: Offer, code: string, at: number): boolean => isThere(supplies(offer, code), at);

export function untilSkilled(offer: Offer, need: Need, arrival: number): number[] {
  const asked = need.competences.map((code) => supplies(offer, code));
  for (const code of need.tests ?? []) {
    const known = (offer.tests ?? []).filter((test) => test.code === code);
    if (known.length > 0) asked.push(known.filter(({ made }) => made !== false));
  }
  return asked.flatMap((had) => {
    if (isThere(had, arrival)) return [];
    const later = had.flatMap(({ hours }) => hours ?? []).filter(([from]) => from > arrival);
    const wait = Math.min(...later.map(([from]) => from - arrival));
    return [wait > day ? never : wait];
  });
}

/** Obstacles of room; the closure apart, since it also stops a hospital. */
export function roomOf(offer: Offer, capacity: Capacity | undefined, now: number, arrival: number) {
  const end = capacity?.closedUntil ? minute(capacity.closedUntil) : never;
  if (capacity?.status === 'closed' && end > arrival)
    return { closed: [end - now > day ? never : end - now], told: [] };
  if (offer.capacityModel === 'none' || !capacity || capacity.status === 'closed')
    return { closed: [], told: [] };
  const told: number[] = [];
  if (capacity.status === 'full') told.push(day);
  if (capacity.status === 'later') {
    const earliest = capacity.earliestAt === null ? null : minute(capacity.earliestAt);
    if (earliest === null) told.push(day);
    else if (earliest > arrival && offer.capacityModel !== 'slots') told.push(earliest - now);
  }
  if (capacity.free !== null && capacity.free <= 0) told.push(day);
  else if (capacity.free !== null && capacity.held >= capacity.free) told.push(15);
  return { closed: [], told };
}

/** The care begins in time and is done before the door closes. */
export function untilInTime(
  offer: Offer,
  capacity: Capacity | undefined,
  need: Need,
  arrival: number,
): number[] {
  const far: number[] = [];
  const slot = offer.capacityModel === 'slots' && capacity?.status === 'later' ? capacity.earliestAt : null;
  const late = Math.max(arrival, slot ? minute(slot) : 0) - Math.floor((need.latestAt ?? never) / 60_000);
  if (late > 0) far.push(late);
  const stay = Math.min((need.careHours ?? 0) * 60, 720);
  const span = offer.openHours.find(([opens, closes]) => opens <= arrival && arrival < closes);
  if (span && span[1] < arrival + stay) far.push(never);
  return far;
}
