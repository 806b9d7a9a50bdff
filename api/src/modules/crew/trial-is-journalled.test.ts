import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { orderTransport } from '@leon/contracts/placements/handover.routes.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseThatIs, commandId, startTestDesk } from '../../testing/test-desk.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
beforeAll(async () => {
  desk = await startTestDesk();
  await desk.api.admin.query(
    `INSERT INTO leon.conveyance_rule
     SELECT (jsonb_populate_record(r, '{"code": "forsoeg-proeve", "entity": "forsoeg-proeve", "row_key": "forsoeg-proeve@", "status": "approved", "approved_by": "Prøve",
       "parties": ["kommune-0615"]}')).* FROM leon.conveyance_rule r WHERE code = 'forsoeg-randers'`,
  );
}, 60_000);
afterAll(() => desk.api.stop());

const order = (row: CaseRow) =>
  desk.api.call(desk.nurse, orderTransport, {
    params: { caseId: row.id },
    body: {
      commandId: commandId(),
      expectedVersion: row.version,
      kind: 'ambulance_b',
      orderedFrom: 'AMK',
      reference: null,
      expectedAt: null,
    },
  });

test('an approved trial makes the crew’s drive lawful, and its use is journalled by the trial’s name', async () => {
  const { api } = desk;
  const row = await aCaseThatIs(desk, 'accepted');
  await api.admin.query(`UPDATE leon.care_case SET caller_type = 'prehospital_crew' WHERE id = $1`, [row.id]);
  expect((await order(row)).status).toBe(200);
  const { rows } = await api.admin.query(
    `SELECT convert_from(entry, 'UTF8')::jsonb AS entry FROM leon.journal_entry
     WHERE aggregate_id = $1 ORDER BY seq DESC LIMIT 1`,
    [row.id],
  );
  expect(rows[0].entry).toMatchObject({
    kind: 'transport.ordered',
    data: { kind: 'ambulance_b', underTrial: { trial: 'forsoeg-proeve' } },
  });
});
