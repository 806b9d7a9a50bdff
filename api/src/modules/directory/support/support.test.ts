import { CaseRow } from '@leon/contracts/calls/case.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import { getStreamSnapshot } from '@leon/contracts/realtime/stream.routes.ts';
import { regionStream } from '@leon/contracts/realtime/stream.ts';
import { RuleBook } from '@leon/contracts/rules/rule-book.ts';
import {
  confirmSupport,
  proposeSupport,
  readSupport,
  type SupportHistory,
  withdrawSupport,
} from '@leon/contracts/rules/support.routes.ts';
import { supportOn } from '@leon/contracts/rules/support.ts';
import { pendingSupport } from '@leon/contracts/rules/support-step.ts';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { withActor } from '../../../db/actor.ts';
import { verifyJournal } from '../../../db/verify-journal.ts';
import type { Caller, SignedInPerson } from '../../../testing/test-api.ts';
import {
  aCase,
  acutePlaces,
  commandId,
  currentRow,
  reportFree,
  reserve,
  startTestDesk,
  typed,
} from '../../../testing/test-desk.ts';
import { readRules } from '../index.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
let one: SignedInPerson;
let other: SignedInPerson;
beforeAll(async () => {
  desk = await startTestDesk();
  one = await desk.api.signIn({ role: 'administrator', name: 'Administrator A' });
  other = await desk.api.signIn({ role: 'administrator', name: 'Administrator B' });
  await reportFree(desk.api, desk.feed, acutePlaces as OfferId, 9);
});
afterAll(() => desk.api.stop());

const approval = {
  ...{ approver: 'Direktionen', reference: 'Sag 2026-7', validFrom: null, lastDay: null },
};
const propose = (by: Caller, changes: object = {}) =>
  desk.api.call(by, proposeSupport, { body: { commandId: commandId(), ...approval, ...changes } });
const confirm = (by: Caller, proposal: string) =>
  desk.api.call(by, confirmSupport, { params: { proposal }, body: { commandId: commandId() } });
const withdraw = (by: Caller, reason = 'Uventede råd i nat') =>
  desk.api.call(by, withdrawSupport, { body: { commandId: commandId(), reason } });
const moment = async (): Promise<number> => {
  const { rows } = await desk.api.admin.query<{ at: Date }>('SELECT leon.leon_now() AS at');
  return rows[0]?.at.getTime() ?? 0;
};
const waiting = async (): Promise<string> => {
  const { body } = await desk.api.call(one, readSupport, {});
  return pendingSupport((body as SupportHistory).steps, await moment())?.id ?? '';
};
const book = async (): Promise<RuleBook> => {
  const { body } = await desk.api.call(desk.nurse, getStreamSnapshot, { params: { stream: regionStream } });
  return RuleBook.parse((body as { rules: unknown }).rules);
};
const onNow = async () => supportOn(await book(), await moment());
/** The first picture follows what was told; it is made anew once the step has its number in the stream. */
const soon = (check: (on: Awaited<ReturnType<typeof onNow>>) => void) =>
  vi.waitFor(async () => check(await onNow()), { timeout: 10_000, interval: 50 });
const told = async (): Promise<RuleBook[]> => {
  const { rows } = await desk.api.admin.query<{ data: unknown }>(
    `SELECT data FROM (SELECT id AS nth, type, data FROM leon.outbox UNION ALL
       SELECT position, type, data FROM leon.stream_event) told WHERE type = 'rules.changed'
     ORDER BY (data->>'version')::bigint`,
  );
  return rows.map(({ data }) => RuleBook.parse(data));
};
/** NEWS2 6: with the module on nothing outside hospital is reserved without a doctor. */
const medium = {
  ...{ respirationRate: 22, spo2: 93, oxygen: false, systolic: 128 },
  ...{ pulse: 98, temperature: 38.6, acvpu: 'A' },
};
const reserved = async () => {
  const { id } = await aCase(desk.api, desk.nurse);
  await typed(desk.api, desk.nurse, id, 'vitals', medium);
  return { id, answer: await reserve(desk.api, desk.nurse, await currentRow(desk.api, id)) };
};

test('one person switches it off at once, the demonstration’s row as well, and every console is told', async () => {
  expect(await onNow()).toMatchObject({ demo: true, confirmedBy: null });
  expect((await reserved()).answer).toMatchObject({ body: { params: { reasons: 'doctor_first' } } });
  const before = await book();
  expect((await withdraw(desk.nurse)).status).toBe(403);
  expect((await withdraw(desk.coordinator)).status).toBe(200);
  await soon((on) => expect(on).toBeNull());
  const last = (await told()).at(-1);
  expect(last?.version).toBeGreaterThan(before.version);
  expect(last && supportOn(last, await moment())).toBeNull();
  expect((await withdraw(one)).body).toMatchObject({ code: 'support.not_on' });
});

test('off, what was typed stays as it was typed, nothing is scored, and the nurse decides', async () => {
  const { id, answer } = await reserved();
  expect(answer.status).toBe(200);
  expect(CaseRow.parse(await currentRow(desk.api, id))).toMatchObject({ urgency: null });
  const { rows } = await desk.api.admin.query(
    `SELECT count(*)::int AS n FROM leon.case_field WHERE case_id = $1 AND field = 'vitals'`,
    [id],
  );
  expect(rows).toEqual([{ n: 1 }]);
});

test('a proposal opens nothing; who proposed it cannot confirm it, another administrator can', async () => {
  expect((await propose(desk.coordinator)).status).toBe(403);
  expect((await propose(one)).status).toBe(200);
  expect(await onNow()).toBeNull();
  const proposal = await waiting();
  expect(await confirm(one, proposal)).toMatchObject({ status: 403, body: { code: 'support.same_person' } });
  expect((await confirm(desk.coordinator, proposal)).status).toBe(403);
  expect((await confirm(other, proposal)).status).toBe(200);
  await soon((on) =>
    expect(on).toMatchObject({
      ...{ reference: 'Sag 2026-7', approvedBy: 'Direktionen' },
      ...{ proposedBy: 'Administrator A', confirmedBy: 'Administrator B' },
      // the folder of this installation came with a switch for show
      ...{ demo: true, status: 'proposed' },
    }),
  );
  expect((await confirm(other, proposal)).body).toMatchObject({ code: 'support.not_pending' });
  expect((await reserved()).answer.status).toBe(409);
});

test('the database itself knows no confirmation by the same person', async () => {
  await propose(one);
  const proposal = await waiting();
  await expect(
    desk.api.admin.query(
      `INSERT INTO leon.support_step (id, seq, kind, account_id, by_name, at, proposal, proposed_by)
       VALUES (gen_random_uuid(), 99, 'confirmed', $1, 'A', leon.leon_now(), $2, $1)`,
      [one.person.accountId, proposal],
    ),
  ).rejects.toThrow('support_step_two_people');
});

test('withdrawn, a waiting proposal is over too: nobody confirms it afterwards', async () => {
  const proposal = await waiting();
  expect(proposal).not.toBe('');
  expect((await withdraw(other)).status).toBe(200);
  expect((await confirm(other, proposal)).body).toMatchObject({ code: 'support.not_pending' });
  await soon((on) => expect(on).toBeNull());
});

test('an approval has its days: on from the first, off after the last, and never for days that are gone', async () => {
  expect((await propose(one, { lastDay: '2026-01-01' })).status).toBe(400);
  const day = async (ahead: number) =>
    new Date((await moment()) + ahead * 86_400_000).toISOString().slice(0, 10);
  await propose(one, { validFrom: await day(2), lastDay: await day(3) });
  await confirm(other, await waiting());
  const states: boolean[] = [];
  for (const days of [0, 2.6, 5]) {
    const at = new Date((await moment()) + days * 86_400_000);
    const rules = await withActor(desk.api.services.db, { kind: 'gateway' }, (tx) => readRules(tx, at));
    states.push(supportOn(rules, at.getTime()) !== null);
  }
  expect(states).toEqual([false, true, false]);
});

test('every step stands in the journal, with who, when and on what ground, and the chain verifies', async () => {
  const { rows } = await desk.api.admin.query<{ kind: string; data: Record<string, unknown> }>(
    `SELECT convert_from(entry, 'UTF8')::jsonb->>'kind' AS kind, convert_from(entry, 'UTF8')::jsonb->'data' AS data
     FROM leon.journal_entry WHERE convert_from(entry, 'UTF8')::jsonb->>'kind' LIKE 'support.%' ORDER BY seq`,
  );
  expect(rows.map(({ kind }) => kind)).toEqual([
    'support.withdrawn',
    'support.proposed',
    'support.confirmed',
    'support.proposed',
    'support.withdrawn',
    'support.proposed',
    'support.confirmed',
  ]);
  expect(rows[0]?.data).toMatchObject({ reason: 'Uventede råd i nat' });
  expect(rows[1]?.data).toMatchObject({ reference: 'Sag 2026-7', by: one.person.accountId });
  expect(rows[2]?.data).toMatchObject({ by: other.person.accountId, proposedBy: one.person.accountId });
  expect((await verifyJournal(desk.api.admin)).faults).toEqual([]);
});
