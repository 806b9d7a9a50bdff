import { reservable } from '../capacity/capacity.ts';
import type { MinuteInterval, Staffed } from '../directory/offer.ts';
import { type Finding, passesIn, speaksFor, warns } from './finding.ts';
import { presenceIn } from './opening.rules.ts';
import type { Subject } from './subject.ts';

type Counted = Pick<Subject, 'offer' | 'capacity'>;

const isCounted = ({ offer }: Counted): boolean =>
  offer.capacityModel === 'beds' || offer.capacityModel === 'slots';

/** Places given to citizens who have not come yet. A team that promised a visit can make another. */
const promisedOf = (subject: Counted): number => (isCounted(subject) ? (subject.capacity?.promised ?? 0) : 0);

const staffedAt = ({ offer }: Counted, minute: number): number =>
  (offer.staffed?.spans ?? [])
    .filter(({ from, to }) => from <= minute && minute < to)
    .reduce((sum, { count }) => sum + count, 0);

// Like opening hours: looked up anew for every keystroke, and always the same.
const known = new WeakMap<Staffed, Map<number, readonly MinuteInterval[]>>();

/** When at least one more is staffed than is promised; undefined: nobody stated how many are. */
export function staffedHours(subject: Counted): readonly MinuteInterval[] | undefined {
  const { staffed } = subject.offer;
  if (staffed === undefined) return undefined;
  const promised = promisedOf(subject);
  const byPromised = known.get(staffed) ?? new Map<number, readonly MinuteInterval[]>();
  known.set(staffed, byPromised);
  const before = byPromised.get(promised);
  if (before) return before;
  const hours = staffed.spans
    .filter(({ count }) => count > promised)
    .map(({ from, to }): MinuteInterval => [from, to]);
  byPromised.set(promised, hours);
  return hours;
}

/**
 * Whether a place is staffed, and not promised, at arrival; a team also when it sets off. The reserve never counts. Where
 * the next shift has fewer than are taken and reserved now, somebody may have gone home by then: it is a question to ask.
 */
export function staffingFindings(subject: Subject): readonly Finding[] {
  const { nowMinute, arrivalMinute, capacity } = subject;
  const hours = staffedHours(subject);
  if (hours === undefined) return [];
  const { span, next } = presenceIn(hours, subject);
  const staffed = staffedAt(subject, arrivalMinute);
  if (span === undefined) {
    const minutes = next === undefined ? null : next - nowMinute;
    const at = next === undefined ? null : next * 60_000;
    return [passesIn('not_staffed', minutes, { staffed, promised: promisedOf(subject), minutes, at })];
  }
  const before = staffedAt(subject, nowMinute);
  const places = isCounted(subject) && capacity ? reservable(capacity) : null;
  return places !== null && places > 0 && places <= before - staffed
    ? [warns('fewer_staffed', { staffed, now: before })]
    : [speaksFor('staffed_on_arrival', { staffed })];
}
