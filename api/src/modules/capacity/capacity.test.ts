import { getCapacityHistory, reportCapacity } from '@leon/contracts/capacity/capacity.routes.ts';
import { Capacity, type CapacityReport } from '@leon/contracts/capacity/capacity.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withActor } from '../../db/actor.ts';
import type { Caller } from '../../testing/test-api.ts';
import {
  aCaseThatIs,
  acutePlaces,
  acuteTeam,
  commandId,
  otherTown,
  startTestDesk,
  ward,
} from '../../testing/test-desk.ts';
import { regionCapacities } from './index.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.api.stop());

const report = (
  by: Caller,
  told: Omit<CapacityReport, 'commandId' | 'offerId'>,
  offerId: OfferId = acutePlaces,
) => desk.api.call(by, reportCapacity, { body: { commandId: commandId(), offerId, ...told } });
const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

test('a unit reports its own places, and everybody sees who said so and how long it is fresh', async () => {
  const { status, body } = await report(desk.unit, { free: 3, source: 'screen' });
  expect(status).toBe(200);
  const capacity = Capacity.parse(body.capacity);
  expect(capacity).toMatchObject({
    model: 'beds',
    status: 'open',
    free: 3,
    held: 0,
    reportedBy: 'Akutsygeplejerske E',
    source: 'screen',
  });
  expect(Date.parse(capacity.staleAt ?? '') - Date.parse(capacity.freshUntil ?? '')).toBe(4 * 3_600_000);
  const all = await withActor(desk.api.services.db, desk.elsewhere.person, regionCapacities);
  expect(all).toContainEqual(capacity);
});

test('nobody reports for another unit; a desk does with the name of who told it by telephone', async () => {
  expect((await report(desk.unit, { free: 1, source: 'screen' }, otherTown)).status).toBe(403);
  expect((await report(desk.nurse, { free: 1, source: 'screen' }, otherTown)).status).toBe(403);
  expect((await report(desk.nurse, { free: 1, source: 'phone' }, otherTown)).status).toBe(400);
  const told = await report(desk.nurse, { free: 1, source: 'phone', toldBy: 'Vagt G' }, otherTown);
  expect(told.body.capacity).toMatchObject({ free: 1, reportedBy: 'Vagt G', source: 'phone' });
});

test('a report that was seen earlier than what is known is kept and changes nothing', async () => {
  const newer = (await report(desk.unit, { free: 5, source: 'screen', observedAt: minutesAgo(1) })).body
    .capacity;
  const late = (await report(desk.feed, { free: 9, source: 'feed', observedAt: minutesAgo(30) })).body
    .capacity;
  // the unit's first report of this file is newer than both
  expect(late).toEqual(newer);
  const { body } = await desk.api.call(desk.nurse, getCapacityHistory, { params: { offerId: acutePlaces } });
  expect(body.reports.map(({ free }) => free)).toEqual([3, 5, 9]);
});

test('the future cannot be reported, nor what an offer does not have', async () => {
  const tomorrow = minutesAgo(-60);
  expect((await report(desk.unit, { free: 1, source: 'screen', observedAt: tomorrow })).body).toMatchObject({
    code: 'capacity.time_in_future',
  });
  expect((await report(desk.unit, { status: 'now', source: 'screen' })).body).toMatchObject({
    code: 'capacity.model_mismatch',
  });
  expect((await report(desk.unit, { free: 2, source: 'screen' }, acuteTeam)).body).toMatchObject({
    code: 'capacity.model_mismatch',
  });
});

test('a team says when it can come; it makes one journey at a time', async () => {
  expect(
    (await report(desk.unit, { status: 'now', source: 'screen' }, acuteTeam)).body.capacity,
  ).toMatchObject({ free: 1, status: 'now' });
  const later = { status: 'later', earliestAt: minutesAgo(-45), source: 'screen' } as const;
  expect((await report(desk.unit, later, acuteTeam)).body.capacity).toMatchObject({
    free: 1,
    status: 'later',
    earliestAt: expect.any(String),
  });
  expect((await report(desk.unit, { status: 'full', source: 'screen' }, acuteTeam)).body.capacity.free).toBe(
    0,
  );
});

test('fewer free than are held is told as it is: the holds stay and nobody gets another', async () => {
  await report(desk.unit, { free: 2, source: 'screen' });
  await aCaseThatIs(desk, 'reserved');
  await aCaseThatIs(desk, 'reserved');
  expect((await report(desk.unit, { free: 1, source: 'screen' })).body.capacity).toMatchObject({
    free: 1,
    held: 2,
  });
  await expect(aCaseThatIs(desk, 'reserved')).rejects.toThrow(/offer\.just_taken.*Visitationen Horsens/);
  expect((await report(desk.unit, { free: 2, source: 'screen' })).body.capacity).toMatchObject({
    free: 2,
    held: 2,
  });
  const { rows } = await desk.api.admin.query(
    'SELECT shortfall FROM leon.capacity_ledger WHERE offer_id = $1',
    [acutePlaces],
  );
  expect(rows[0].shortfall).toBe(false);
});

test('a sudden closure is told, and nothing more is held', async () => {
  await report(desk.unit, { status: 'closed', closedUntil: minutesAgo(-120), source: 'screen' });
  await expect(aCaseThatIs(desk, 'reserved')).rejects.toThrow('offer.closed');
});

test('a report that is sent twice is one report', async () => {
  const body = { commandId: commandId(), offerId: ward, free: 4, source: 'feed' } as const;
  const twice = await Promise.all([1, 2].map(() => desk.api.call(desk.feed, reportCapacity, { body })));
  expect(twice[0]?.body).toEqual(twice[1]?.body);
  expect(twice[0]?.body.capacity.version).toBe(2);
});

test('only the unit itself takes one more than it has room for, with a reason, and a report without one ends it', async () => {
  const { unit, nurse, feed } = desk;
  const one = { free: 1, overbooking: 'extra_staff' } as const;
  for (const [by, source] of [
    [nurse, 'phone'],
    [feed, 'feed'],
  ] as const) {
    const refused = await report(by, { ...one, source, toldBy: 'Vagt G' });
    expect([refused.status, refused.body]).toEqual([
      403,
      expect.objectContaining({ code: 'capacity.overbooking_not_yours' }),
    ]);
  }
  const opened = (await report(unit, { ...one, source: 'screen' })).body.capacity;
  expect(Capacity.parse(opened)).toMatchObject({ free: 1, overbooking: 'extra_staff' });
  const { rows } = await desk.api.admin.query(
    'SELECT overbooking FROM leon.capacity_report WHERE offer_id = $1 ORDER BY recorded_at DESC LIMIT 1',
    [acutePlaces],
  );
  expect(rows[0].overbooking).toBe('extra_staff');
  const none = await report(unit, { ...one, free: 0, source: 'screen' });
  expect(none.body).toMatchObject({ code: 'capacity.model_mismatch' });
  expect((await report(unit, { free: 2, source: 'screen' })).body.capacity).toMatchObject({
    free: 2,
    overbooking: null,
    asked: null,
    closedReason: null,
  });
});

test('the free count never falls below zero, whatever is reported while places are held', async () => {
  await report(desk.unit, { free: 9, source: 'screen' });
  const held = await aCaseThatIs(desk, 'reserved');
  const { body } = await report(desk.unit, { free: 0, source: 'screen' });
  expect(body.capacity).toMatchObject({ free: 0 });
  expect((await report(desk.unit, { free: -1, source: 'screen' })).status).toBe(400);
  const { rows } = await desk.api.admin.query('SELECT min(free) AS least FROM leon.capacity_ledger');
  expect(rows[0].least).toBeGreaterThanOrEqual(0);
  expect(held.status).toBe('reserved');
});
