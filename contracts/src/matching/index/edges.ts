import { mergeIntervals } from '../opening.rules.ts';
import type { Subject } from '../subject.ts';
import { judgedMinutes } from '../time.rules.ts';

const minuteOf = (instant: string): number => Math.ceil(Date.parse(instant) / 60_000);

/** A stretch ends, ends before a team could be there, or ends before the care is done. */
export const hoursEdges = ({ offer, need, nowMinute }: Subject): number[] => {
  const stay = need.careHours === undefined ? null : Math.min(need.careHours * 60, judgedMinutes);
  return mergeIntervals(offer.openHours).flatMap(([from, to]) => [
    from,
    to,
    ...(offer.travel === 'offer_to_citizen' ? [nowMinute + to - from] : []),
    ...(stay === null ? [] : [to - stay + 1]),
  ]);
};

export const competenceEdges = ({ offer, need }: Subject): number[] =>
  offer.competences.flatMap(({ code, hours }) =>
    need.competences.includes(code) ? (hours ?? []).flat() : [],
  );

export const capacityEdges = ({ capacity }: Subject): number[] =>
  [capacity?.closedUntil, capacity?.earliestAt].flatMap((instant) => (instant ? [minuteOf(instant)] : []));

export const lateEdges = ({ need }: Subject): number[] =>
  need.latestAt === undefined ? [] : [Math.floor(need.latestAt / 60_000) + 1];
