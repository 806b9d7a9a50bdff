import { claimCase, closeCase, endCall, getCase, setCitizen } from '@leon/contracts/calls/case.routes.ts';
import { CaseRow } from '@leon/contracts/calls/case.ts';
import { calledBack, correctCitizen, joinCase } from '@leon/contracts/calls/contact.routes.ts';
import type { CallId, CaseId } from '@leon/contracts/ids.ts';
import { undoCancel } from '@leon/contracts/placements/handover.routes.ts';
import { checkInvariants } from '@leon/infra/invariants/check-invariants.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, commandId, newId, startTestDesk, typed } from '../../testing/test-desk.ts';
import { aRingingCase } from '../../testing/test-telephone.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.api.stop());

const step = (row: CaseRow) => ({ commandId: commandId(), expectedVersion: row.version });
const ring = (fromNumber: string | null, callId = newId<CallId>(), at = 'horsens') =>
  aRingingCase(desk.api, desk.telephone, at, { fromNumber, callId });
const hangUp = async (callId: CallId) =>
  (await desk.api.call(desk.telephone, endCall, { params: { callId }, body: { commandId: commandId() } }))
    .body.case;
async function claim(row: CaseRow): Promise<CaseRow> {
  const body = { commandId: commandId() };
  return (await desk.api.call(desk.nurse, claimCase, { params: { caseId: row.id }, body })).body.case;
}
async function close(row: CaseRow): Promise<CaseRow> {
  const end = { outcome: 'advice', counterfactual: 'unknown' } as const;
  return (
    await desk.api.call(desk.nurse, closeCase, { params: { caseId: row.id }, body: { ...step(row), ...end } })
  ).body.case;
}
const link = (row: CaseRow, cpr: string | null) =>
  desk.api.call(desk.nurse, setCitizen, { params: { caseId: row.id }, body: { ...step(row), cpr } });

test('whoever hung up and rings again is on the same case, however the number is written', async () => {
  const callId = newId<CallId>();
  const first = await ring('+45 20 00 00 01', callId);
  await hangUp(callId);
  const again = await ring('20000001');
  expect(CaseRow.parse(again)).toMatchObject({ id: first.id, status: 'new', contacts: 2, ringing: true });
  expect((await ring('20 00 00 01', newId<CallId>(), 'aarhus')).id).not.toBe(first.id);
});

test('whoever rings back after the line dropped is on the same case', async () => {
  const callId = newId<CallId>();
  const first = await claim(await ring('20 00 00 11', callId));
  await hangUp(callId);
  expect(await ring('20 00 00 11')).toMatchObject({ id: first.id, contacts: 2, callBackDueAt: null });
});

test('another caller behind the same switchboard has a case of its own, linked to the open one', async () => {
  const first = await claim(await ring('20 00 00 12'));
  const other = await ring('20 00 00 12');
  expect(other.id).not.toBe(first.id);
  expect(other).toMatchObject({
    status: 'new',
    contacts: 1,
    recallOf: { caseId: first.id, number: first.number },
  });
});

test('callers without a number are never taken for each other', async () => {
  const [one, two] = [await ring(null), await ring(null)];
  expect(one.id).not.toBe(two.id);
});

test('calls of one number in the same moment are several callers, none lost', async () => {
  const rows = await Promise.all([1, 2, 3].map(() => ring('20 00 00 02')));
  expect(new Set(rows.map(({ id }) => id)).size).toBe(3);
});

test('the number itself is nowhere in the database', async () => {
  await ring('20 00 00 03');
  for (const table of ['call', 'care_case', 'case_field', 'journal_entry', 'outbox', 'stream_event']) {
    const { rows } = await desk.api.admin.query(`SELECT t::text AS row FROM leon.${table} t`);
    expect(rows.filter((one) => /20 ?00 ?00 ?03/.test(one.row))).toEqual([]);
  }
});

test('a line that drops while the case is assessed leaves a call-back within two minutes, and calling back ends it', async () => {
  const callId = newId<CallId>();
  const claimed = await claim(await ring('20 00 00 04', callId));
  const before = Date.now();
  const dropped = await hangUp(callId);
  const due = Date.parse(dropped.callBackDueAt ?? '') - before;
  expect([dropped.status, dropped.ringing]).toEqual(['assessing', false]);
  expect(due).toBeGreaterThan(110_000);
  expect(due).toBeLessThan(130_000);
  const params = { caseId: claimed.id };
  const done = await desk.api.call(desk.nurse, calledBack, { params, body: step(dropped) });
  expect(done.body.case.callBackDueAt).toBeNull();
});

test('whoever rings back first needs no call-back until his line drops again', async () => {
  const [first, second] = [newId<CallId>(), newId<CallId>()];
  await claim(await ring('20 00 00 05', first));
  await hangUp(first);
  expect(await ring('20 00 00 05', second)).toMatchObject({ callBackDueAt: null, ringing: true });
  expect(await hangUp(second)).toMatchObject({ ringing: false, callBackDueAt: expect.any(String) });
});

test('a caller who dropped before anybody answered stays in the queue', async () => {
  const callId = newId<CallId>();
  await ring('20 00 00 06', callId);
  expect(await hangUp(callId)).toMatchObject({ status: 'new', ringing: false, callBackDueAt: null });
});

test('the same number again the same day is a second contact, linked to what was closed', async () => {
  const closed = await close(await claim(await ring('20 00 00 07')));
  const again = await ring('20 00 00 07');
  expect(again).toMatchObject({ status: 'new', recallOf: { caseId: closed.id, number: closed.number } });
  await desk.api.admin.query(
    `UPDATE leon.care_case SET closed_at = closed_at - interval '25 hours' WHERE id = $1`,
    [closed.id],
  );
  await close(await claim(again));
  await desk.api.admin.query(
    `UPDATE leon.care_case SET closed_at = closed_at - interval '25 hours' WHERE id = $1`,
    [again.id],
  );
  expect(await ring('20 00 00 07')).toMatchObject({ status: 'new', recallOf: null });
});

test('the same citizen by another caller is a second contact too', async () => {
  const first = (await link(await aCase(desk.api, desk.nurse), '0101010000')).body.case;
  await close(first);
  const later = await link(await aCase(desk.api, desk.nurse), '0101010000');
  expect(later.body.case.recallOf).toEqual({ caseId: first.id, number: first.number });
});

test('two who call about one citizen are told of each other, and join: both callers stay, the duplicate ends', async () => {
  const { api, nurse, colleague, elsewhere } = desk;
  const into = (await link(await claim(await ring('20 00 00 08')), '0202020000')).body.case;
  const duplicate = await claim(await ring('20 00 00 09'));
  await typed(api, nurse, duplicate.id, 'callerName', 'Sygeplejerske S');
  const linked = (await link(duplicate, '0202020000')).body;
  expect(linked.sameCitizen).toEqual([{ caseId: into.id, number: into.number }]);

  const params = { caseId: duplicate.id };
  const target = { ...step(linked.case), into: into.id };
  expect((await api.call(colleague, joinCase, { params, body: { ...target } })).status).toBe(403);
  expect(
    (await api.call(elsewhere, joinCase, { params, body: { ...target, commandId: commandId() } })).status,
  ).toBe(404);
  const joined = (await api.call(nurse, joinCase, { params, body: { ...target, commandId: commandId() } }))
    .body;
  expect(CaseRow.parse(joined.case)).toMatchObject({
    status: 'cancelled',
    joinedInto: { caseId: into.id, number: into.number },
    ringing: false,
  });
  expect(CaseRow.parse(joined.into)).toMatchObject({ id: into.id, contacts: 2, ringing: true });
  const seen = (await api.call(nurse, getCase, { params: { caseId: into.id } })).body;
  expect(seen.joined).toMatchObject([
    { caseId: duplicate.id, callerName: 'Sygeplejerske S', callbackNumber: '20 00 00 09' },
  ]);
  expect(await ring('20 00 00 09')).toMatchObject({ recallOf: { caseId: into.id, number: into.number } });
  const undone = await api.call(nurse, undoCancel, { params, body: step(joined.case) });
  expect(undone.body).toMatchObject({ code: 'undo.not_possible' });
});

test('a case is joined only into one that is open, and never into itself', async () => {
  const { api, nurse } = desk;
  const ended = await close(await aCase(api, nurse));
  const row = await aCase(api, nurse);
  const params = { caseId: row.id };
  const join = (into: CaseId) => api.call(nurse, joinCase, { params, body: { ...step(row), into } });
  expect((await join(ended.id)).body).toMatchObject({ code: 'join.target_not_open' });
  expect((await join(row.id)).status).toBe(400);
  expect((await join(newId<CaseId>())).status).toBe(404);
});

test('two who join each other at once do not wait in a circle, and one case stays open', async () => {
  const { api, nurse } = desk;
  const [a, b] = [await aCase(api, nurse), await aCase(api, nurse)];
  const join = (from: CaseRow, to: CaseRow) =>
    api.call(nurse, joinCase, { params: { caseId: from.id }, body: { ...step(from), into: to.id } });
  const answers = await Promise.all([join(a, b), join(b, a)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
});

test('a wrong person is corrected: what was typed stays, journal and access log keep both', async () => {
  const { api, nurse } = desk;
  const wrong = (await link(await aCase(api, nurse), '0303030000')).body.case;
  const params = { caseId: wrong.id };
  const said = { reason: 'wrong_person_chosen', cpr: '0404040000' } as const;
  const corrected = await api.call(nurse, correctCitizen, { params, body: { ...step(wrong), ...said } });
  expect(corrected.status).toBe(200);
  const seen = (await api.call(nurse, getCase, { params })).body;
  expect(seen.citizen).toEqual({
    known: true,
    masked: corrected.body.masked,
    saidUnknown: false,
    replacement: false,
    address: 'open',
    addressRule: null,
  });
  expect(seen.fields.find(({ field }) => field === 'situation')?.value).toContain('Lungebetændelse');
  const { rows } = await api.admin.query(
    `SELECT convert_from(entry, 'UTF8')::jsonb->'data' AS data FROM leon.journal_entry
     WHERE aggregate_id = $1 AND convert_from(entry, 'UTF8')::jsonb->>'kind' = 'case.citizen_corrected'`,
    [wrong.id],
  );
  const { from, to, reason } = rows[0].data;
  expect([from === to, reason]).toEqual([false, 'wrong_person_chosen']);
  const looks = await api.admin.query(
    `SELECT citizen_id FROM leon.access_log WHERE case_id = $1 AND what = 'citizen corrected'`,
    [wrong.id],
  );
  expect(looks.rows.map(({ citizen_id }) => citizen_id).toSorted()).toEqual([from, to].toSorted());
});

test('nobody known is a correction too, and takes the second-contact mark with it', async () => {
  const { api, nurse } = desk;
  await close((await link(await aCase(api, nurse), '0505050000')).body.case);
  const again = (await link(await aCase(api, nurse), '0505050000')).body.case;
  expect(again.recallOf).not.toBeNull();
  const said = { reason: 'mistyped', cpr: null } as const;
  const params = { caseId: again.id };
  const { body } = await api.call(nurse, correctCitizen, { params, body: { ...step(again), ...said } });
  expect([body.masked, body.case.recallOf]).toEqual([null, null]);
});

test('after all that every invariant holds', async () => {
  const verdicts = await checkInvariants({ url: desk.api.database.adminUrl });
  expect(verdicts.filter(({ count }) => count > 0)).toEqual([]);
});
