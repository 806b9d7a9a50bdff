import { expect, test } from 'vitest';
import { aCapacity, anOffer, inMinutes, now, nowMinute, offerId } from '../matching/world.test-support.ts';
import { occupancyOf, occupiedPercent, staffedAt } from './occupancy.rules.ts';

const beds = (n: number, changes = {}) =>
  anOffer({ id: offerId(n), kind: 'municipal_place', capacityModel: 'beds', ...changes });
const told = (n: number, changes = {}) =>
  aCapacity({ offerId: offerId(n), model: 'beds', status: 'open', free: 2, ...changes });
const groupsOf = (
  offers: Parameters<typeof occupancyOf>[0],
  capacities: readonly ReturnType<typeof told>[],
) => {
  const known = new Map(capacities.map((capacity) => [capacity.offerId, capacity]));
  return occupancyOf(offers, (id) => known.get(id), now);
};

test('offers are taken together by kind and municipality, those that never run out left out', () => {
  const groups = groupsOf(
    [beds(1), beds(2), beds(3, { municipality: '0779' }), beds(4, { capacityModel: 'none' }), anOffer()],
    [told(1), told(2, { free: 1, held: 1 })],
  );
  expect(groups).toMatchObject([
    { kind: 'municipal_place', municipality: '0791', offers: 2, free: 2, full: 1, notCurrent: 0 },
    { kind: 'municipal_place', municipality: '0779', offers: 1, free: 0, notCurrent: 1, oldest: null },
    { kind: 'acute_team', municipality: '0791', offers: 1 },
  ]);
});

test('a team says for itself whether it can come', () => {
  const team = (n: number) => anOffer({ id: offerId(n) });
  const says = (n: number, status: 'now' | 'later' | 'full' | 'closed') =>
    aCapacity({ offerId: offerId(n), status });
  const states = [says(1, 'now'), says(2, 'later'), says(3, 'full'), says(4, 'closed')];
  expect(groupsOf([1, 2, 3, 4].map(team), states)).toMatchObject([{ now: 1, later: 1, full: 1, closed: 1 }]);
});

test('a place that is closed offers nothing until its time is over', () => {
  const closed = { status: 'closed', closedUntil: inMinutes(5) } as const;
  expect(groupsOf([beds(1)], [told(1, closed)])).toMatchObject([{ free: 0, closed: 1 }]);
  expect(groupsOf([beds(1)], [told(1, { ...closed, closedUntil: inMinutes(-5) })])).toMatchObject([
    { closed: 0 },
  ]);
});

test('the oldest figure of a group is its age, and one that is out of date is not current', () => {
  const old = told(1, { reportedAt: inMinutes(-900), freshUntil: inMinutes(-600), staleAt: inMinutes(-1) });
  expect(groupsOf([beds(1), beds(2)], [old, told(2)])).toMatchObject([
    { notCurrent: 1, oldest: inMinutes(-900) },
  ]);
});

test('how many are taken is known where it is known how many are staffed', () => {
  const span = (from: number, to: number, count: number) => ({
    from: nowMinute + from,
    to: nowMinute + to,
    count,
  });
  const staffed = { staffed: { spans: [span(-60, 60, 4), span(60, 120, 1)], reserve: 3 } };
  const [group] = groupsOf([beds(1, staffed), beds(2)], [told(1, { free: 1 }), told(2)]);
  expect(group).toMatchObject({ free: 3, staffed: 4, freeOfStaffed: 1 });
  expect(occupiedPercent(group ?? { staffed: 0, freeOfStaffed: 0 })).toBe(75);
  expect(occupiedPercent({ staffed: 0, freeOfStaffed: 0 })).toBeNull();
  expect(staffedAt(staffed.staffed, now + 61 * 60_000)).toBe(1);
  expect(staffedAt(staffed.staffed, now + 600 * 60_000)).toBe(0);
  expect(staffedAt(undefined, now)).toBeNull();
});
