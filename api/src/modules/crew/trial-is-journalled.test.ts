import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { orderTransport } from '@leon/contracts/placements/handover.routes.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseThatIs, commandId, currentRow, startTestDesk } from '../../testing/test-desk.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
beforeAll(async () => {
  desk = await startTestDesk();
  await desk.api.admin.query(
    `INSERT INTO leon.conveyance_rule
     SELECT (jsonb_populate_record(r, '{"code": "forsoeg-proeve", "entity": "forsoeg-proeve", "row_key": "forsoeg-proeve@", "status": "approved", "approved_by": "Prøve",
       "parties": ["kommune-0615"]}')).* FROM leon.conveyance_rule r WHERE code = 'forsoeg-randers'`,
  );
});
afterAll(() => desk.api.stop());

const order = (row: CaseRow, kind: 'ambulance_b' | 'own' = 'ambulance_b') =>
  desk.api.call(desk.nurse, orderTransport, {
    params: { caseId: row.id },
    body: {
      commandId: commandId(),
      expectedVersion: row.version,
      kind,
      orderedFrom: 'AMK',
      reference: null,
      expectedAt: null,
    },
  });

test('an approved trial makes the crew’s drive lawful, each use is journalled by the trial and its version, and seen afterwards', async () => {
  const { api } = desk;
  const row = await aCaseThatIs(desk, 'accepted');
  await api.admin.query(`UPDATE leon.care_case SET caller_type = 'prehospital_crew' WHERE id = $1`, [row.id]);
  const ordered = await order(row);
  const underTrial = { trial: 'forsoeg-proeve', version: 1, name: expect.stringContaining('Forsøg') };
  expect(ordered.body.case.placement?.transport).toMatchObject({ underTrial });
  const { rows } = await api.admin.query(
    `SELECT convert_from(entry, 'UTF8')::jsonb AS entry FROM leon.journal_entry
     WHERE aggregate_id = $1 ORDER BY seq DESC LIMIT 1`,
    [row.id],
  );
  expect(rows[0].entry).toMatchObject({
    kind: 'transport.ordered',
    data: { kind: 'ambulance_b', underTrial },
  });
  const again = await order(await currentRow(api, row.id));
  expect(again.body.case.placement?.transport).toMatchObject({ underTrial });
  const uses = await api.admin.query(
    `SELECT 1 FROM leon.journal_entry WHERE aggregate_id = $1 AND convert_from(entry, 'UTF8')::jsonb->'data'->'underTrial'->>'version' = '1'`,
    [row.id],
  );
  expect(uses.rowCount).toBe(2);
  const byOwn = await order(again.body.case, 'own');
  expect(byOwn.body.case.placement?.transport).toEqual({ kind: 'own', expectedAt: null });
});
