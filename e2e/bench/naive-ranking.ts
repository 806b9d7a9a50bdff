import type { Capacity } from '@leon/contracts/capacity/capacity.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { Need } from '@leon/contracts/matching/need.ts';
import type { World } from '@leon/contracts/matching/world.ts';
import { type NaiveRules, naiveRules } from './naive-rules.ts';
import {
  has,
  minute,
  never,
  roomOf,
  untilInTime,
  untilOpen,
  untilSkilled,
  untilStaffed,
} from './naive-supply.ts';
import { naiveTravel } from './naive-travel.ts';

/**
 * What one would write without an index: judge every offer by what it states itself and by the rule book, sort, take the
 * first. It shares no code with the product.
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

/** Whom it takes, and how the citizen gets there: no obstacle of these passes with time. */
function isUnfit(offer: Offer, need: Need): boolean {
  const bed = offer.capacityModel === 'beds';
  const goes = offer.travel === 'citizen_to_offer';
  const isolates = offer.competences.some(({ code }) => code === 'AKF-40');
  return (
    (offer.onlySex === 'female' && need.sex === 'male') ||
    (offer.knownCitizensOnly && need.knownToMunicipality === false) ||
    !offer.mayRefer.includes(need.callerType) ||
    need.declinedBy.includes(offer.id) ||
    (goes && need.mobility === 'not_moved') ||
    (goes && bed && need.isolation === true && !isolates)
  );
}

function obstaclesOf(
  offer: Offer,
  capacity: Capacity | undefined,
  need: Need,
  book: NaiveRules,
  { now, arrival, isCutOff }: { now: number; arrival: number; isCutOff: boolean },
): number[] {
  const ward = offer.kind === 'hospital_ward';
  const hospital = ward || offer.kind === 'emergency_department';
  const room = roomOf(offer, capacity, now, arrival);
  const { age } = need;
  const wrongAge = age !== null && (age < (offer.minAge ?? 0) || age > (offer.maxAge ?? 999));
  const far = [...untilOpen(offer, now, arrival), ...room.closed];
  if (wrongAge && (ward || !hospital)) far.push(never);
  if (hospital) return far;
  if (isCutOff || isUnfit(offer, need)) far.push(never);
  far.push(...untilSkilled(offer, need, arrival), ...room.told, ...book.obstacles(offer, capacity));
  far.push(...untilStaffed(offer, capacity, now, arrival), ...untilInTime(offer, capacity, need, arrival));
  return far;
}

function judge(
  offer: Offer,
  capacity: Capacity | undefined,
  need: Need,
  book: NaiveRules,
  ms: number,
  travel: number | null,
): Judged {
  const now = Math.floor(ms / 60_000);
  const isCutOff = Number.isNaN(travel);
  const arrival = now + (isCutOff ? 0 : (travel ?? 0));
  const far = obstaclesOf(offer, capacity, need, book, { now, arrival, isCutOff });
  const verdict = far.length === 0 ? 'fits' : far.includes(never) ? 'rejected' : 'near';
  const [doubt, isOutOfDate] = doubtOf(offer, capacity, ms, arrival);
  const places = capacity && capacity.free !== null ? capacity.free + capacity.promised : null;
  const load =
    !capacity || places === null
      ? 0
      : places <= 0
        ? 1
        : Math.min(1, (capacity.promised + capacity.held) / places);
  const own = offer.servesMunicipalities?.length === 1 && offer.servesMunicipalities[0] === need.municipality;
  const hospital = offer.kind === 'hospital_ward' || offer.kind === 'emergency_department';
  const leaves = offer.travel === 'citizen_to_offer' && offer.capacityModel === 'beds';
  const against = (need.wishesHome && leaves) || (need.wishesNoAdmission && hospital);
  const lacking = new Set(need.niceCompetences?.filter((code) => !has(offer, code, arrival))).size;
  const { weights } = book;
  const points =
    Math.round(((travel === null || isCutOff ? day : travel) * weights.travel) / 100) +
    Math.round((doubt * weights.confidence) / 100) +
    (against ? weights.wish : 0) +
    (need.knownToMunicipality === true && !own ? weights.ownStaff : 0) +
    Math.round(load * weights.load) +
    book.declines(offer) * weights.declines +
    lacking * weights.nice;
  const rank = verdict === 'fits' ? 0 : verdict === 'near' ? 1 : 2;
  const rung = ladder.indexOf(offer.level);
  const fourth = ladder.indexOf('L4');
  const sunk = rung < fourth && book.sinks(offer) ? fourth + (rung + 1) / 100 : rung;
  return {
    id: offer.id,
    code: offer.code,
    verdict,
    keys: [rank, verdict === 'near' ? Math.max(...far) : 0, sunk, isOutOfDate ? 1 : 0, points],
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
  const book = naiveRules(world, need, now);
  return world.offers
    .filter(({ kind }) => kind !== 'direct_number')
    .map((offer) => judge(offer, world.capacities.get(offer.id), need, book, now, travelTo(offer)))
    .sort(compare)
    .slice(0, count)
    .map(({ id, verdict }) => ({ id, verdict }));
}
