import type { MinuteInterval } from '../../directory/offer.ts';
import { mergeIntervals } from '../opening.rules.ts';
import { staffedHours } from '../staffing.rules.ts';
import type { Subject } from '../subject.ts';
import { judgedMinutes } from '../time.rules.ts';

const minuteOf = (instant: string): number => Math.ceil(Date.parse(instant) / 60_000);

/** A stretch begins, ends, or ends before a team could be there. */
const presenceEdges = (hours: readonly MinuteInterval[], { offer, nowMinute }: Subject): number[] =>
  mergeIntervals(hours).flatMap(([from, to]) => [
    from,
    to,
    ...(offer.travel === 'offer_to_citizen' ? [nowMinute + to - from] : []),
  ]);

/** It may also end before the care is done. */
export const hoursEdges = (subject: Subject): number[] => {
  const { openHours } = subject.offer;
  const { careHours } = subject.need;
  const stay = careHours === undefined ? null : Math.min(careHours * 60, judgedMinutes);
  const tooShort = stay === null ? [] : mergeIntervals(openHours).map(([, to]) => to - stay + 1);
  return [...presenceEdges(openHours, subject), ...tooShort];
};

export const staffingEdges = (subject: Subject): number[] =>
  presenceEdges(staffedHours(subject) ?? [], subject);

export function competenceEdges({ offer, need }: Subject): number[] {
  const edges: number[] = [];
  for (const { code, hours } of offer.competences)
    if (hours !== undefined && need.competences.includes(code)) edges.push(...hours.flat());
  for (const { code, competence, hours } of offer.tests ?? []) {
    const isAsked = need.tests?.includes(code) || need.competences.includes(competence ?? '');
    if (hours !== undefined && isAsked) edges.push(...hours.flat());
  }
  return edges;
}

export const capacityEdges = ({ capacity }: Subject): number[] =>
  [capacity?.closedUntil, capacity?.earliestAt].flatMap((instant) => (instant ? [minuteOf(instant)] : []));

export const lateEdges = ({ need }: Subject): number[] =>
  need.latestAt === undefined ? [] : [Math.floor(need.latestAt / 60_000) + 1];
