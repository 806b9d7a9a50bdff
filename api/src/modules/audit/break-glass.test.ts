import { searchAccessLog } from '@leon/contracts/audit/access-log.routes.ts';
import {
  breakGlass,
  endBreakGlass,
  getOpenedCase,
  seeBrokenGlass,
} from '@leon/contracts/audit/break-glass.routes.ts';
import type { BrokenGlass } from '@leon/contracts/audit/break-glass.ts';
import { getCase, saveField } from '@leon/contracts/calls/case.routes.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SignedInPerson } from '../../testing/test-api.ts';
import { aCase, commandId, newId, startTestDesk } from '../../testing/test-desk.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
let row: CaseRow;

beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.api.stop());
beforeEach(async () => {
  row = await aCase(desk.api, desk.nurse);
});

const open = (by: SignedInPerson, given: Partial<{ desk: string; number: number; reason: string }> = {}) =>
  desk.api.call(by, breakGlass, {
    body: {
      commandId: commandId(),
      glassId: newId<string>(),
      desk: 'horsens',
      number: row.number,
      ground: 'danger_to_life',
      reason: 'Borgeren ringer igen med brystsmerter',
      ...given,
    },
  });
const look = (by: SignedInPerson, glassId: string) =>
  desk.api.call(by, getOpenedCase, { params: { glassId } });
const glassOf = async (by: SignedInPerson): Promise<BrokenGlass> => {
  const { status, body } = await open(by);
  expect(status).toBe(200);
  return body.glass;
};

test('another desk’s case is read after a reason is given, for half an hour, and not a minute longer', async () => {
  const { api, elsewhere } = desk;
  expect((await api.call(elsewhere, getCase, { params: { caseId: row.id } })).status).toBe(404);
  const glass = await glassOf(elsewhere);
  expect(Date.parse(glass.until) - Date.parse(glass.at)).toBe(30 * 60_000);
  const { status, body } = await look(elsewhere, glass.id);
  expect(status).toBe(200);
  expect(body.case.fields.map(({ field }) => field)).toContain('situation');

  await api.admin.query(`UPDATE leon.clock SET ahead = ahead + interval '30 minutes 1 second'`);
  try {
    const late = await look(elsewhere, glass.id);
    expect([late.status, (late.body as { code?: string }).code]).toEqual([410, 'glass.over']);
  } finally {
    await api.admin.query(`UPDATE leon.clock SET ahead = interval '0'`);
  }
});

test('the duration is data: a desk may make it shorter', async () => {
  await desk.api.admin.query(
    `INSERT INTO leon.desk_setting VALUES ('horsens', 'break_glass_for', 'PT5M', 'test')`,
  );
  try {
    const glass = await glassOf(desk.elsewhere);
    expect(Date.parse(glass.until) - Date.parse(glass.at)).toBe(5 * 60_000);
  } finally {
    await desk.api.admin.query(`DELETE FROM leon.desk_setting WHERE desk_code = 'horsens'`);
  }
});

test('it is for reading: the case stays its own desk’s, and the ordinary ways stay shut', async () => {
  const { api, elsewhere } = desk;
  await glassOf(elsewhere);
  expect((await api.call(elsewhere, getCase, { params: { caseId: row.id } })).status).toBe(404);
  const body = { commandId: commandId(), baseRevision: 1, value: 'Rettet udefra' };
  const params = { caseId: row.id, field: 'situation' } as const;
  expect((await api.call(elsewhere, saveField, { params, body })).status).toBe(404);
});

test('the case’s desk is told at once with who and on what ground, and without the words', async () => {
  const glass = await glassOf(desk.elsewhere);
  const { rows } = await desk.api.admin.query<{ data: BrokenGlass }>(
    `SELECT data FROM (SELECT stream, type, data FROM leon.outbox UNION ALL SELECT stream, type, data FROM leon.stream_event) e
     WHERE type = 'glass.changed' AND stream = 'desk:horsens' AND data->>'id' = $1`,
    [glass.id],
  );
  expect(rows[0]?.data).toMatchObject({ number: row.number, by: { name: 'Visitator D', desk: 'aarhus' } });
  expect(JSON.stringify(rows)).not.toContain('brystsmerter');
  const kept = await desk.api.admin.query('SELECT reason FROM leon.break_glass WHERE id = $1', [glass.id]);
  expect(kept.rows[0].reason.toString('utf8')).not.toContain('brystsmerter');
});

test('its coordinator says that she has seen it; nobody else does so for her', async () => {
  const { api, elsewhere, coordinator, nurse } = desk;
  const glass = await glassOf(elsewhere);
  const see = (by: SignedInPerson) =>
    api.call(by, seeBrokenGlass, { params: { glassId: glass.id }, body: { commandId: commandId() } });
  expect((await see(nurse)).status).toBe(403);
  expect((await see(elsewhere)).status).toBe(403);
  expect((await see(coordinator)).body.glass.seenBy).toBe('Koordinator C');
});

test('who opened it ends it before its time, and nobody else looks through it', async () => {
  const { api, elsewhere, nurse } = desk;
  const another = await api.signIn({ role: 'visitator', desk: 'aarhus', name: 'Visitator H' });
  const glass = await glassOf(elsewhere);
  for (const by of [nurse, another]) expect((await look(by, glass.id)).status).toBe(404);
  const end = { params: { glassId: glass.id }, body: { commandId: commandId() } };
  expect((await api.call(another, endBreakGlass, end)).status).toBe(404);
  expect((await api.call(elsewhere, endBreakGlass, end)).body.glass.endedAt).not.toBeNull();
  expect((await look(elsewhere, glass.id)).status).toBe(410);
});

test('who signed in long ago proves first who she is, and nothing is opened until then', async () => {
  const { api } = desk;
  const tired = await api.signIn({ role: 'visitator', desk: 'aarhus', name: 'Visitator K' });
  await api.admin.query(
    `UPDATE leon.session SET signed_in_at = leon.leon_now() - interval '16 minutes' WHERE account_id = $1`,
    [tired.person.accountId],
  );
  expect((await open(tired)).body).toMatchObject({ code: 'session.step_up' });
  const { rows } = await api.admin.query('SELECT 1 FROM leon.break_glass WHERE account_id = $1', [
    tired.person.accountId,
  ]);
  expect(rows).toEqual([]);
});

test('own cases, cases that are not there, and whoever is at no desk are refused', async () => {
  expect((await open(desk.nurse)).body).toMatchObject({ code: 'glass.own_desk' });
  expect((await open(desk.elsewhere, { number: 999_999 })).status).toBe(404);
  expect((await open(desk.unit)).status).toBe(403);
  expect((await open(desk.elsewhere, { reason: 'kort' })).status).toBe(400);
});

test('the auditor sees it with its reason, and every look that followed', async () => {
  const { api, elsewhere } = desk;
  const auditor = await api.signIn({ role: 'auditor', name: 'Revisor R' });
  const glass = await glassOf(elsewhere);
  await look(elsewhere, glass.id);
  const body = { purpose: 'sampling', ground: 'break_glass', caseNumber: row.number } as const;
  const found = await api.call(auditor, searchAccessLog, { body });
  expect(found.body.entries.map(({ what, purpose, reason }) => [what, purpose, reason])).toEqual([
    ['case', 'danger_to_life', 'Borgeren ringer igen med brystsmerter'],
    ['glass broken', 'danger_to_life', 'Borgeren ringer igen med brystsmerter'],
  ]);
});
