import type { MinuteInterval } from '../directory/offer.ts';
import { type Finding, nearLimitMinutes, passesIn, rejects, speaksFor } from './finding.ts';
import type { Subject } from './subject.ts';

function merge(intervals: readonly MinuteInterval[]): readonly MinuteInterval[] {
  const merged: [number, number][] = [];
  for (const [from, to] of [...intervals].sort((a, b) => a[0] - b[0])) {
    if (to <= from) continue;
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

// Rows are replaced and never changed in place: what an offer stated is merged once, for every keystroke after it.
const known = new WeakMap<readonly MinuteInterval[], readonly MinuteInterval[]>();

/** Intervals in order, those that touch or overlap made one: hours are often expanded day by day. */
export function mergeIntervals(intervals: readonly MinuteInterval[]): readonly MinuteInterval[] {
  const before = known.get(intervals);
  if (before) return before;
  const merged = merge(intervals);
  known.set(intervals, merged);
  return merged;
}

/** Half-open: an offer that closes at 22.00 is closed at 22.00. */
export const contains = (intervals: readonly MinuteInterval[], minute: number): boolean =>
  intervals.some(([from, to]) => from <= minute && minute < to);

/** Through which stretch somebody is there when citizen and offer meet, or when the next begins; undefined: unknown. */
export function presenceIn(
  hours: readonly MinuteInterval[],
  { offer, nowMinute, arrivalMinute }: Pick<Subject, 'offer' | 'nowMinute' | 'arrivalMinute'>,
): { readonly span?: MinuteInterval | undefined; readonly next?: number | undefined } {
  const spans = mergeIntervals(hours);
  const comes = offer.travel === 'offer_to_citizen';
  const setsOff = comes ? nowMinute : arrivalMinute;
  const span = spans.find(([from, to]) => from <= setsOff && arrivalMinute < to);
  if (span !== undefined) return { span };
  const drive = arrivalMinute - nowMinute;
  const next = spans.find(([from, to]) => from > setsOff && (!comes || from + drive < to));
  return { next: next?.[0] };
}

/**
 * Open at the moment of arrival. A team that travels must also be at work now: nobody sets off from a closed base,
 * so a team that opens on the hour is "opens later" even when the drive would end after the hour.
 */
export function openingFindings(subject: Subject): readonly Finding[] {
  const { offer, nowMinute } = subject;
  const { span, next } = presenceIn(offer.openHours, subject);
  if (span !== undefined) {
    const always = span[1] - nowMinute >= nearLimitMinutes && span[0] <= nowMinute;
    return [always ? speaksFor('always_open') : speaksFor('open_on_arrival', { until: span[1] * 60_000 })];
  }
  if (next === undefined) return [rejects('closed_now')];
  const minutes = next - nowMinute;
  return [passesIn('opens_later', minutes, { minutes, at: next * 60_000 })];
}
