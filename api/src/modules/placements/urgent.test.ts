import { getCase } from '@leon/contracts/calls/case.routes.ts';
import { CaseRow } from '@leon/contracts/calls/case.ts';
import { deteriorate, recordGate, sendDirectly, setUrgency } from '@leon/contracts/calls/urgent.routes.ts';
import { checkInvariants } from '@leon/infra/invariants/check-invariants.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aCase,
  aCaseThatIs,
  acutePlaces,
  commandId,
  reportFree,
  startTestDesk,
} from '../../testing/test-desk.ts';
import { offerIdOf } from '../directory/offer-id.rules.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
beforeAll(async () => {
  desk = await startTestDesk();
  await reportFree(desk.api, desk.feed, acutePlaces, 50);
});
afterAll(() => desk.api.stop());

const step = (row: CaseRow) => ({ commandId: commandId(), expectedVersion: row.version });
const journalOf = async (row: CaseRow, kind: string) => {
  const { rows } = await desk.api.admin.query(
    `SELECT convert_from(entry, 'UTF8')::jsonb AS entry FROM leon.journal_entry
     WHERE aggregate_id = $1 AND convert_from(entry, 'UTF8')::jsonb->>'kind' = $2 ORDER BY seq`,
    [row.id, kind],
  );
  return rows.map(({ entry }) => entry);
};
const ledger = async () => {
  const { rows } = await desk.api.admin.query(
    'SELECT free, held, promised FROM leon.capacity_ledger WHERE offer_id = $1',
    [acutePlaces],
  );
  return rows[0];
};
const urgencyOf = (
  row: CaseRow,
  urgency: string,
  doctor: string | null = null,
  reason: string | null = null,
) =>
  desk.api.call(desk.nurse, setUrgency, {
    params: { caseId: row.id },
    body: { ...step(row), urgency: urgency as 'red', doctor, reason },
  });
const worse = (row: CaseRow, note: string | null = null, urgency: 'red' | 'yellow' | null = null) =>
  desk.api.call(desk.nurse, deteriorate, {
    params: { caseId: row.id },
    body: { ...step(row), note, urgency },
  });

test('"not time-critical" is recorded once and shown; an open gate stops nothing', async () => {
  const row = await aCaseThatIs(desk, 'accepted');
  expect(row.gate).toBe('open');
  const said = { ...step(row), timeCritical: false } as const;
  const { body } = await desk.api.call(desk.nurse, recordGate, { params: { caseId: row.id }, body: said });
  expect(body.case.gate).toBe('not_critical');
  expect(await journalOf(row, 'case.gate_recorded')).toMatchObject([{ data: { timeCritical: false } }]);
});

test('sent directly is one step: what was seen and who was called are kept, what was held or promised is given back', async () => {
  const { api, nurse } = desk;
  const direct = { directOfferId: null, label: 'Trombolysevagten', signs: ['stroke'] } as const;
  for (const status of ['assessing', 'reserved', 'requested', 'accepted'] as const) {
    const before = await ledger();
    const row = await aCaseThatIs(desk, status);
    const body = { ...step(row), ...direct, signs: [...direct.signs] };
    const sent = (await api.call(nurse, sendDirectly, { params: { caseId: row.id }, body })).body.case;
    expect(CaseRow.parse(sent)).toMatchObject({
      status: 'closed',
      outcome: 'direct_112',
      gate: 'critical',
      placement: null,
    });
    expect(await ledger()).toEqual(before);
    const { fields } = (await api.call(nurse, getCase, { params: { caseId: row.id } })).body;
    const said = Object.fromEntries(fields.map(({ field, value }) => [field, value]));
    expect(said).toMatchObject({
      redFlags: ['stroke'],
      directCall: { offerId: null, label: 'Trombolysevagten' },
    });
    const [entry] = await journalOf(row, 'case.sent_directly');
    expect([entry.data.offerId, entry.payload]).toEqual([null, expect.stringMatching(/^[0-9a-f]{64}$/)]);
  }
});

test('a direct number of the register is shown on the row; without any number it is refused', async () => {
  const { api, nurse } = desk;
  const row = await aCase(api, nurse);
  const params = { caseId: row.id };
  const send = (directOfferId: typeof acutePlaces | null, label: string | null) =>
    api.call(nurse, sendDirectly, { params, body: { ...step(row), directOfferId, label, signs: [] } });
  expect((await send(null, null)).status).toBe(400);
  expect((await send(offerIdOf('no-such-number'), null)).status).toBe(404);
  const { rows } = await api.admin.query<{ id: typeof acutePlaces }>(
    `SELECT o.id FROM leon.offer o JOIN leon.offer_version v ON v.code = o.code WHERE v.kind = 'direct_number' LIMIT 1`,
  );
  const id = rows[0]?.id ?? acutePlaces;
  expect((await send(id, null)).body.case.placement?.offerId).toBe(id);
});

test('urgency is raised by anybody, and lowered only with a doctor by name and a reason', async () => {
  const { api, nurse } = desk;
  const row = await aCase(api, nurse);
  const raised = (await urgencyOf(row, 'orange')).body.case;
  expect(raised.urgency).toBe('orange');
  expect(await urgencyOf(raised, 'green')).toMatchObject({
    status: 422,
    body: { code: 'urgency.lowering_needs_doctor' },
  });
  const lowered = (await urgencyOf(raised, 'green', 'Bagvagt B', 'Set på video, upåvirket')).body.case;
  expect(lowered.urgency).toBe('green');
  const entries = await journalOf(row, 'case.urgency_set');
  expect(entries.map(({ data }) => data)).toEqual([
    { from: null, byScores: null, to: 'orange', lowered: false },
    { from: 'orange', byScores: null, to: 'green', lowered: true },
  ]);
  const { rows } = await api.admin.query(`SELECT entry FROM leon.journal_entry WHERE aggregate_id = $1`, [
    row.id,
  ]);
  for (const { entry } of rows) expect(entry.toString('utf8')).not.toMatch(/Bagvagt|upåvirket/);
  const { fields } = (await api.call(nurse, getCase, { params: { caseId: row.id } })).body;
  expect(fields.find(({ field }) => field === 'urgencyDecision')?.value).toMatchObject({
    doctor: 'Bagvagt B',
  });
});

test.each(['reserved', 'requested', 'accepted'] as const)(
  'a citizen who becomes worse while the case is %s keeps what is held, and who was asked is told',
  async (status) => {
    const { api, nurse } = desk;
    const row = await aCaseThatIs(desk, status);
    const before = await ledger();
    const { body } = await worse(row, 'Nyopstået konfusion');
    expect(CaseRow.parse(body.case)).toMatchObject({
      status,
      urgency: 'orange',
      deterioratedAt: expect.any(String),
      placement: { offerId: acutePlaces },
    });
    expect(await ledger()).toEqual(before);
    const { rows } = await api.admin.query(
      `SELECT leon.request_row(r) AS row, (SELECT count(*)::int FROM (SELECT data FROM leon.outbox WHERE stream = 'unit:kommune-0615'
         UNION ALL SELECT data FROM leon.stream_event WHERE stream = 'unit:kommune-0615') told
         WHERE told.data->>'id' = r.id::text AND told.data->>'deterioratedAt' IS NOT NULL) AS told
       FROM leon.place_request r WHERE case_id = $1`,
      [row.id],
    );
    const asked = status !== 'reserved';
    expect(rows).toHaveLength(asked ? 1 : 0);
    if (asked) expect([rows[0].row.deterioratedAt, rows[0].told]).toEqual([expect.any(String), 1]);
    const { fields } = (await api.call(nurse, getCase, { params: { caseId: row.id } })).body;
    expect(fields.find(({ field }) => field === 'deterioration')?.value).toBe('Nyopstået konfusion');
  },
);

test('worse again is told again, and never makes the case milder', async () => {
  const row = await aCaseThatIs(desk, 'assessing');
  const red = (await worse(row, null, 'red')).body.case;
  const again = (await worse(red, 'Igen', 'yellow')).body.case;
  expect([red.urgency, again.urgency]).toEqual(['red', 'red']);
  expect(await journalOf(row, 'case.deteriorated')).toHaveLength(2);
});

test('after all that every invariant holds', async () => {
  const verdicts = await checkInvariants({ url: desk.api.database.adminUrl });
  expect(verdicts.filter(({ count }) => count > 0)).toEqual([]);
});
