import { type Finding, isNear, rejects } from './finding.ts';
import { mergeIntervals } from './opening.rules.ts';
import type { Subject } from './subject.ts';

/** Consoles know opening hours at least so far ahead: a longer stay is judged by its first hours. */
export const judgedMinutes = 12 * 60;

/** When help begins: at arrival, for a slot at its time. */
function beginsAt({ offer, capacity, arrivalMinute }: Subject): number {
  if (offer.capacityModel !== 'slots' || capacity?.status !== 'later' || capacity.earliestAt === null)
    return arrivalMinute;
  return Math.max(arrivalMinute, Math.ceil(Date.parse(capacity.earliestAt) / 60_000));
}

/** Later than the latest acceptable is too late by so many minutes: near enough to ask whether it can wait. */
export function lateFindings(subject: Subject): readonly Finding[] {
  const { need } = subject;
  if (need.latestAt === undefined) return [];
  const latest = Math.floor(need.latestAt / 60_000);
  const begins = beginsAt(subject);
  const minutes = begins - latest;
  if (minutes <= 0) return [];
  return [isNear('too_late', minutes, { at: begins * 60_000, latest: latest * 60_000, minutes })];
}

/** Who opens at arrival and closes before the care is done is no place to be; round-the-clock offers never are. */
export function durationFindings({ offer, need, arrivalMinute }: Subject): readonly Finding[] {
  if (need.careHours === undefined) return [];
  const needed = Math.min(need.careHours * 60, judgedMinutes);
  const span = mergeIntervals(offer.openHours).find(
    ([from, to]) => from <= arrivalMinute && arrivalMinute < to,
  );
  if (span === undefined || span[1] >= arrivalMinute + needed) return [];
  return [rejects('closes_before_done', { until: span[1] * 60_000, hours: need.careHours })];
}
