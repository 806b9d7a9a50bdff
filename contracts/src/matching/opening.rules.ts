import type { MinuteInterval } from '../directory/offer.ts';
import { type Finding, nearLimitMinutes, passesIn, rejects, speaksFor } from './finding.ts';
import type { Subject } from './subject.ts';

/** Intervals in order, those that touch or overlap made one: hours are often expanded day by day. */
export function mergeIntervals(intervals: readonly MinuteInterval[]): readonly MinuteInterval[] {
  const merged: [number, number][] = [];
  for (const [from, to] of [...intervals].sort((a, b) => a[0] - b[0])) {
    if (to <= from) continue;
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** Half-open: an offer that closes at 22.00 is closed at 22.00. */
export const contains = (intervals: readonly MinuteInterval[], minute: number): boolean =>
  intervals.some(([from, to]) => from <= minute && minute < to);

/**
 * Open at the moment of arrival. A team that travels must also be at work now: nobody sets off from a closed base,
 * so a team that opens on the hour is "opens later" even when the drive would end after the hour.
 */
export function openingFindings(subject: Subject): readonly Finding[] {
  const { offer, nowMinute, arrivalMinute } = subject;
  const spans = mergeIntervals(offer.openHours);
  const setsOff = offer.travel === 'offer_to_citizen' ? nowMinute : arrivalMinute;
  const span = spans.find(([from, to]) => from <= setsOff && arrivalMinute < to);
  if (span !== undefined) {
    const always = span[1] - nowMinute >= nearLimitMinutes && span[0] <= nowMinute;
    return [always ? speaksFor('always_open') : speaksFor('open_on_arrival', { until: span[1] * 60_000 })];
  }
  const drive = arrivalMinute - nowMinute;
  const next = spans.find(([from, to]) =>
    offer.travel === 'offer_to_citizen' ? from > setsOff && from + drive < to : from > setsOff,
  );
  if (next === undefined) return [rejects('closed_now')];
  const minutes = next[0] - nowMinute;
  return [passesIn('opens_later', minutes, { minutes, at: next[0] * 60_000 })];
}
