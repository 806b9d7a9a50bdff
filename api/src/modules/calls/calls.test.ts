import {
  claimCase,
  endCall,
  getCase,
  openCase,
  receiveCall,
  saveField,
  setCitizen,
} from '@leon/contracts/calls/case.routes.ts';
import type { CallId, CaseId } from '@leon/contracts/ids.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withActor } from '../../db/actor.ts';
import { aCase, commandId, newId, startTestDesk, typed } from '../../testing/test-desk.ts';
import { aRingingCase } from '../../testing/test-telephone.ts';
import { deskSnapshot } from './index.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.api.stop());

const claim = (by: typeof desk.nurse, caseId: CaseId) =>
  desk.api.call(by, claimCase, { params: { caseId }, body: { commandId: commandId() } });

test('a call that rings is a new case of its desk, numbered in order, with the caller’s number proposed', async () => {
  const { api, telephone, nurse } = desk;
  const first = await aRingingCase(api, telephone, 'horsens');
  const second = await aRingingCase(api, telephone, 'horsens', { fromNumber: '00 00 00 31' });
  expect(second).toMatchObject({ status: 'new', owner: null, ringing: true, number: first.number + 1 });
  await claim(nurse, second.id);
  const { body } = await api.call(nurse, getCase, { params: { caseId: second.id } });
  expect(body.fields).toMatchObject([
    { field: 'callbackNumber', value: '00 00 00 31', savedBy: null, revision: 1 },
  ]);
});

test('of many who claim one call at once exactly one wins, and the others are told who and since when', async () => {
  const { api, telephone, nurse, colleague } = desk;
  const row = await aRingingCase(api, telephone, 'horsens');
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, nth) => claim(nth % 2 === 0 ? nurse : colleague, row.id)),
  );
  const { rows } = await api.admin.query(
    `SELECT owner_name, version, (SELECT count(*)::int FROM leon.journal_entry e WHERE e.aggregate_id = c.id
       AND convert_from(e.entry, 'UTF8')::jsonb->>'kind' = 'case.claimed') AS claims FROM leon.care_case c WHERE id = $1`,
    [row.id],
  );
  expect(rows[0]).toMatchObject({ version: row.version + 1, claims: 1 });
  const losers = answers.filter(({ status }) => status === 409).map(({ body }) => body);
  expect(losers).toHaveLength(20);
  expect(losers[0]).toMatchObject({
    code: 'case.already_claimed',
    params: { owner: rows[0].owner_name, at: expect.any(String) },
  });
});

test('the telephone’s message that comes twice makes one case, and a line that drops leaves it in the queue', async () => {
  const { api, telephone } = desk;
  const callId = newId<CallId>();
  const body = {
    commandId: commandId(),
    callId,
    caseId: newId<CaseId>(),
    desk: 'horsens',
    callerType: 'prehospital_crew',
    fromNumber: null,
  } as const;
  const twice = await Promise.all([1, 2].map(() => api.call(telephone, receiveCall, { body })));
  expect(twice.map(({ status }) => status)).toEqual([200, 200]);
  expect(twice[0]?.body).toEqual(twice[1]?.body);
  const ended = await api.call(telephone, endCall, { params: { callId }, body: { commandId: commandId() } });
  expect(ended.body.case).toMatchObject({ status: 'new', ringing: false });
});

test('another desk’s case is not there: not to look at, not to claim, not to write in', async () => {
  const { api, telephone, elsewhere, nurse } = desk;
  const ringing = await aRingingCase(api, telephone, 'horsens');
  expect((await claim(elsewhere, ringing.id)).status).toBe(404);
  const row = await aCase(api, nurse);
  expect((await api.call(elsewhere, getCase, { params: { caseId: row.id } })).status).toBe(404);
  expect((await typed(api, elsewhere, row.id, 'situation', 'x', 1)).status).toBe(404);
  const seen = await withActor(api.services.db, elsewhere.person, (tx) => deskSnapshot(tx, 'horsens'));
  expect(seen).toEqual([]);
  const { rows } = await api.admin.query(
    `SELECT count(*)::int AS looks FROM leon.access_log WHERE ground = 'refused' AND account_id = $1`,
    [elsewhere.person.accountId],
  );
  expect(rows[0].looks).toBe(3);
});

test('two who type in one field at once both see the newer text, and nothing is overwritten unseen', async () => {
  const { api, nurse, colleague } = desk;
  const row = await aCase(api, nurse);
  const newer = await typed(api, colleague, row.id, 'situation', 'Ny oplysning', 1);
  expect(newer.body).toMatchObject({ saved: true, current: { revision: 2 } });
  const older = await typed(api, nurse, row.id, 'situation', 'Skrevet samtidig', 1);
  expect(older.body).toMatchObject({ saved: false, current: { value: 'Ny oplysning', revision: 2 } });
});

test('what is typed is nowhere in the database to be read, nor is a command’s stored answer', async () => {
  const { api, nurse } = desk;
  const row = await aCase(api, nurse);
  const body = { commandId: commandId(), baseRevision: 0, value: 'hemmeligt ord' };
  const save = () => api.call(nurse, saveField, { params: { caseId: row.id, field: 'background' }, body });
  const [first, repeated] = [await save(), await save()];
  expect(repeated.body).toEqual(first.body);
  expect(repeated.body.current.revision).toBe(1);
  for (const table of [
    'case_field',
    'command',
    'outbox',
    'stream_event',
    'journal_entry',
    'journal_payload',
  ]) {
    const { rows } = await api.admin.query(`SELECT t::text AS row FROM leon.${table} t`);
    const hex = Buffer.from('hemmeligt ord').toString('hex');
    expect(rows.filter((one) => one.row.includes('hemmeligt') || one.row.includes(hex))).toEqual([]);
  }
});

test('a value that is not of its field is refused before anything is stored', async () => {
  const { api, nurse } = desk;
  const row = await aCase(api, nurse);
  expect(await typed(api, nurse, row.id, 'citizenAge', 'gammel', 1)).toMatchObject({ status: 400 });
  expect(await typed(api, nurse, row.id, 'needs', ['<script>'], 1)).toMatchObject({ status: 400 });
});

test('the citizen is linked by number, shown masked, and the look is logged', async () => {
  const { api, nurse } = desk;
  const row = await aCase(api, nurse);
  const params = { caseId: row.id };
  const body = { commandId: commandId(), expectedVersion: row.version, cpr: '0101010000' };
  const answer = await api.call(nurse, setCitizen, { params, body });
  expect([answer.status, answer.body.masked]).toEqual([200, expect.stringMatching(/[^0-9 -]/)]);
  const seen = (await api.call(nurse, getCase, { params })).body.citizen;
  expect(seen).toEqual({
    masked: answer.body.masked,
    known: true,
    saidUnknown: false,
    replacement: false,
    address: 'open',
    addressRule: null,
  });
  const { rows } = await api.admin.query(
    'SELECT ground, what FROM leon.access_log WHERE case_id = $1 ORDER BY id',
    [row.id],
  );
  expect(rows).toEqual([
    { ground: 'intake', what: 'citizen' },
    { ground: 'own_case', what: 'case' },
  ]);
});

test('a repeat of opening a case opens one case', async () => {
  const { api, nurse } = desk;
  const body = { commandId: commandId(), caseId: newId<CaseId>(), callerType: 'own_gp' } as const;
  const [first, second] = await Promise.all([1, 2].map(() => api.call(nurse, openCase, { body })));
  expect(second?.body).toEqual(first?.body);
  expect((await api.call(nurse, openCase, { body: { ...body, callerType: 'other' } })).body).toMatchObject({
    code: 'command.reused',
  });
});
