import { askCapacity } from '@leon/contracts/capacity/ask-capacity.ts';
import { reportCapacity } from '@leon/contracts/capacity/capacity.routes.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase } from '../../db/database.ts';
import type { Caller } from '../../testing/test-api.ts';
import {
  acutePlaces,
  acuteTeam,
  commandId,
  moveTo,
  newId,
  otherTown,
  reportFree,
  startTestDesk,
} from '../../testing/test-desk.ts';
import { remindStaleCapacity } from '../oversight/clock-sweep.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
let coordinator: Caller;
let nurse: Caller;
let unit: Caller;
beforeAll(async () => {
  desk = await startTestDesk();
  // asked three times within a day: late in the evening the day would end on the way
  await moveTo(desk.api, '09:00');
  coordinator = await desk.api.signIn({ role: 'coordinator', desk: 'horsens', name: 'Koordinator C' });
  nurse = await desk.api.signIn({ role: 'visitator', desk: 'horsens' });
  unit = await desk.api.signIn({ role: 'receiving_unit', organisation: 'kommune-0615' });
});
afterAll(() => desk.api.stop());

const ask = (by: Caller, offerIds: OfferId[], id = commandId()) =>
  desk.api.call(by, askCapacity, { body: { commandId: id, offerIds } });

const shown = async (offerId: OfferId) => {
  const { rows } = await desk.api.admin.query<{ asked: unknown }>(
    `SELECT leon.capacity_row(l)->'asked' AS asked FROM leon.capacity_ledger l WHERE offer_id = $1`,
    [offerId],
  );
  return rows[0]?.asked ?? null;
};
const later = (minutes: number) =>
  desk.api.admin.query(`UPDATE leon.clock SET ahead = ahead + make_interval(mins => $1)`, [minutes]);

test('the coordinator asks all at once, and each unit’s row says who waits since when, until it reports', async () => {
  const { api } = desk;
  const id = commandId();
  const answer = await ask(coordinator, [acutePlaces, acuteTeam], id);
  expect(answer).toMatchObject({ status: 200, body: { notAsked: [] } });
  expect(new Set(answer.body.asked)).toEqual(new Set([acutePlaces, acuteTeam]));
  expect(await ask(coordinator, [acutePlaces, acuteTeam], id)).toMatchObject({ body: answer.body });
  expect(await shown(acutePlaces)).toMatchObject({ by: 'Koordinator C', desk: 'horsens' });

  const { rows: told } = await api.admin.query(
    `SELECT data FROM (SELECT type, data::jsonb FROM leon.outbox UNION ALL SELECT type, data::jsonb FROM leon.stream_event) e
     WHERE type = 'capacity.changed' AND data->'asked'->>'by' = 'Koordinator C'`,
  );
  expect(told).toHaveLength(2);
  const { rows: entries } = await api.admin.query(
    `SELECT organisation_code FROM leon.journal_entry WHERE convert_from(entry, 'UTF8')::jsonb->>'kind' = 'capacity.asked'`,
  );
  expect(entries).toEqual([{ organisation_code: 'kommune-0615' }, { organisation_code: 'kommune-0615' }]);

  const body = { commandId: commandId(), offerId: acutePlaces, free: 1, source: 'screen' } as const;
  await later(1);
  expect((await api.call(unit, reportCapacity, { body })).body.capacity).toMatchObject({ asked: null });
  expect(await shown(acuteTeam)).not.toBeNull();
});

test('a figure that is current is not asked for, nor a unit without LEON, nor one that was asked just now', async () => {
  const places = otherTown;
  await reportFree(desk.api, desk.feed, places, 1);
  const { rows } = await desk.api.admin.query<{ id: OfferId }>(
    `SELECT o.id FROM leon.offer o JOIN leon.offer_version v ON v.code = o.code
     WHERE NOT v.answers_in_leon AND v.capacity_model <> 'none' AND v.valid @> leon.leon_now() LIMIT 1`,
  );
  const byPhone = rows[0]?.id ?? newId<OfferId>();
  const nowhere = newId<OfferId>();
  const wanted: [OfferId, string][] = [
    [places, 'fresh'],
    [byPhone, 'by_phone'],
    [acuteTeam, 'asked_already'],
    [nowhere, 'not_found'],
  ];
  const { body } = await ask(
    coordinator,
    wanted.map(([id]) => id),
  );
  expect(body.asked).toEqual([]);
  expect(new Map(body.notAsked.map(({ offerId, why }) => [offerId, why]))).toEqual(new Map(wanted));
});

test('a unit is asked three times a day at most, whoever asks', async () => {
  for (const nth of [2, 3]) {
    await later(31);
    expect((await ask(coordinator, [acuteTeam])).body.asked, String(nth)).toEqual([acuteTeam]);
  }
  await later(31);
  expect((await ask(coordinator, [acuteTeam])).body.notAsked).toEqual([
    { offerId: acuteTeam, why: 'asked_often' },
  ]);
});

test('nobody but a coordinator asks', async () => {
  for (const by of [nurse, unit])
    expect(await ask(by, [acuteTeam])).toMatchObject({ status: 403, body: { code: 'access.denied' } });
});

test('what LEON reminds of by itself and what a coordinator asks is one count of three a day', async () => {
  const places = otherTown;
  await reportFree(desk.api, desk.feed, places, 1);
  // into the morning of a day on which its figures are out of date
  await desk.api.admin.query(
    `UPDATE leon.clock SET ahead = ahead + ((leon.leon_now() AT TIME ZONE 'Europe/Copenhagen')::date + 1 + time '08:00')
       AT TIME ZONE 'Europe/Copenhagen' - leon.leon_now()`,
  );
  await desk.api.admin.query(
    `UPDATE leon.capacity_ledger SET fresh_until = leon.leon_now() - interval '2 hours', stale_at = leon.leon_now() - interval '1 hour'
     WHERE offer_id = $1`,
    [places],
  );
  // nobody stays signed in over night
  const coordinator = await desk.api.signIn({ role: 'coordinator', desk: 'horsens', name: 'Koordinator D' });
  const url = desk.api.database.workerUrl;
  const worker = createDatabase({ url, applicationName: 'test-worker', poolSize: 2 });
  const reminders = async () => {
    await Promise.all([remindStaleCapacity(worker.db), remindStaleCapacity(worker.db)]);
    const { rows } = await desk.api.admin.query<{ nth: number }>(
      `SELECT nth FROM leon.capacity_reminder WHERE offer_id = $1 ORDER BY nth`,
      [places],
    );
    return rows.map(({ nth }) => nth);
  };
  expect(await reminders()).toEqual([1]);
  expect((await ask(coordinator, [places])).body.asked).toEqual([places]);
  await later(3 * 60 + 1);
  expect(await reminders()).toEqual([1, 3]);
  expect((await ask(coordinator, [places])).body.notAsked).toEqual([{ offerId: places, why: 'asked_often' }]);
  await later(3 * 60 + 1);
  expect(await reminders()).toEqual([1, 3]);
  await worker.pool.end();
});
