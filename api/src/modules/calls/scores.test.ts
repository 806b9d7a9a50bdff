import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { CaseFieldName } from '@leon/contracts/calls/case-field.ts';
import type { Urgency } from '@leon/contracts/calls/isbar.ts';
import { deteriorate, setUrgency } from '@leon/contracts/calls/urgent.routes.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aBareCase, commandId, currentRow, startTestDesk, typed } from '../../testing/test-desk.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.api.stop());

/** NEWS2 8, high: 3 for respiration, 3 for saturation, 1 for pulse, 1 for temperature. */
const veryIll = {
  respirationRate: 26,
  spo2: 90,
  oxygen: false,
  systolic: 128,
  pulse: 98,
  acvpu: 'A',
  temperature: 38.6,
} as const;
const decided = {
  spo2Scale: 2,
  spo2ScaleDecidedBy: 'Lungelæge L',
  spo2ScaleDecidedAt: '2026-11-20',
} as const;
const doctor = { doctor: 'Bagvagt B', reason: 'Set på video, upåvirket' };

async function aCaseWith(values: Partial<Record<CaseFieldName, unknown>>): Promise<CaseRow> {
  const row = await aBareCase(desk.api, desk.nurse);
  for (const [field, value] of Object.entries({ citizenAge: 84, terminal: false, ...values }))
    await typed(desk.api, desk.nurse, row.id, field as CaseFieldName, value);
  return currentRow(desk.api, row.id);
}
const urgencyOf = (row: CaseRow, urgency: Urgency, said: { doctor: string | null; reason: string | null }) =>
  desk.api.call(desk.nurse, setUrgency, {
    params: { caseId: row.id },
    body: { commandId: commandId(), expectedVersion: row.version, urgency, ...said },
  });
async function journalOf(row: CaseRow, kind: string) {
  const { rows } = await desk.api.admin.query(
    `SELECT convert_from(entry, 'UTF8')::jsonb AS entry FROM leon.journal_entry
     WHERE aggregate_id = $1 AND convert_from(entry, 'UTF8')::jsonb->>'kind' = $2 ORDER BY seq`,
    [row.id, kind],
  );
  return rows.map(({ entry }) => entry);
}
const nobody = { doctor: null, reason: null };

test('the first urgency below what the stored scores say takes a doctor by name and a reason', async () => {
  const row = await aCaseWith({ vitals: veryIll });
  for (const said of [nobody, { ...doctor, reason: ' ' }, { ...doctor, doctor: null }])
    expect(await urgencyOf(row, 'yellow', said)).toMatchObject({
      status: 422,
      body: { code: 'urgency.lowering_needs_doctor', params: { byScores: 'red', from: null } },
    });
  expect((await currentRow(desk.api, row.id)).urgency).toBeNull();
  const set = await urgencyOf(row, 'yellow', doctor);
  expect(set.body.case.urgency).toBe('yellow');
  expect((await journalOf(row, 'case.urgency_set')).map(({ data }) => data)).toEqual([
    { from: null, byScores: 'red', to: 'yellow', lowered: true },
  ]);
});

test('her own concern raises above the scores without anybody else', async () => {
  const row = await aCaseWith({ vitals: { ...veryIll, respirationRate: 16, spo2: 98 } });
  expect((await urgencyOf(row, 'red', nobody)).body.case.urgency).toBe('red');
});

test.each([
  ['a stated NEWS2', { statedScores: [{ tool: 'NEWS2', total: 7 }] }, 'red'],
  ['a stated TOBS', { statedScores: [{ tool: 'TOBS', total: 5 }] }, 'orange'],
  ['the contact cause', { problemColour: 'orange' }, 'orange'],
  ['competing illness', { competingIllness: ['dialysis'] }, 'yellow'],
] as const)('%s counts as a score', async (_what, values, says) => {
  const row = await aCaseWith(values);
  const params = { byScores: says };
  expect(await urgencyOf(row, 'green', nobody)).toMatchObject({ status: 422, body: { params } });
  expect((await urgencyOf(row, says, nobody)).status).toBe(200);
});

test('an incomplete score and a score that is not for this citizen hold nobody back', async () => {
  const { acvpu: _, ...incomplete } = veryIll;
  for (const values of [{ vitals: incomplete }, { vitals: veryIll, citizenAge: 9 }])
    expect((await urgencyOf(await aCaseWith(values), 'green', nobody)).status).toBe(200);
});

test('a citizen who becomes worse is set no milder than the scores say', async () => {
  const row = await aCaseWith({ vitals: veryIll });
  const { body } = await desk.api.call(desk.nurse, deteriorate, {
    params: { caseId: row.id },
    body: { commandId: commandId(), expectedVersion: row.version, note: null, urgency: 'yellow' },
  });
  expect(body.case.urgency).toBe('red');
});

test('scale 2 is not stored before it says who decided it and when', async () => {
  const row = await aCaseWith({});
  for (const part of ['spo2ScaleDecidedBy', 'spo2ScaleDecidedAt'] as const) {
    const vitals = { ...veryIll, ...decided, [part]: undefined };
    expect((await typed(desk.api, desk.nurse, row.id, 'vitals', vitals)).status).toBe(400);
  }
  expect((await typed(desk.api, desk.nurse, row.id, 'vitals', { ...veryIll, ...decided })).status).toBe(200);
});

test('another scale is journalled with both totals, once, and lowers no urgency that was set', async () => {
  const row = await aCaseWith({ vitals: veryIll });
  const red = (await urgencyOf(row, 'red', nobody)).body.case;
  await typed(desk.api, desk.nurse, row.id, 'vitals', { ...veryIll, ...decided }, 1);
  await typed(desk.api, desk.nurse, row.id, 'vitals', { ...veryIll, ...decided, pulse: 99 }, 2);
  expect((await currentRow(desk.api, row.id)).urgency).toBe('red');
  expect(await urgencyOf(red, 'yellow', nobody)).toMatchObject({ status: 422 });
  const [entry, ...more] = await journalOf(row, 'case.spo2_scale_set');
  expect(more).toEqual([]);
  expect(entry).toMatchObject({
    data: { from: 1, to: 2, news2: { scale1: 8, scale2: 5 } },
    payload: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(JSON.stringify(entry)).not.toContain('Lungelæge');
  await typed(desk.api, desk.nurse, row.id, 'vitals', veryIll, 3);
  expect((await journalOf(row, 'case.spo2_scale_set')).at(-1)).toMatchObject({ data: { from: 2, to: 1 } });
});
