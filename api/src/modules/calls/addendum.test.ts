import { addToRecord, listAddenda } from '@leon/contracts/calls/addendum.routes.ts';
import { cancelCase, getCase } from '@leon/contracts/calls/case.routes.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changedPayloads, verifyJournal } from '../../db/verify-journal.ts';
import type { SignedInPerson } from '../../testing/test-api.ts';
import { aCase, commandId, startTestDesk } from '../../testing/test-desk.ts';

let desk: Awaited<ReturnType<typeof startTestDesk>>;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.api.stop());

const add = (by: SignedInPerson, caseId: string, text = 'Skulle være: venstre ben') =>
  desk.api.call(by, addToRecord, {
    params: { caseId: caseId as never },
    body: { commandId: commandId(), text },
  });

test('an ended record is corrected by addition with name and time, and the original stays readable', async () => {
  const { api, nurse, colleague, elsewhere } = desk;
  const row = await aCase(api, nurse);
  expect((await add(nurse, row.id)).body).toMatchObject({ code: 'case.action_not_allowed' });

  const body = { commandId: commandId(), expectedVersion: row.version, reason: 'other' } as const;
  await api.call(nurse, cancelCase, { params: { caseId: row.id }, body });
  expect((await add(colleague, row.id)).status).toBe(200);
  expect((await add(nurse, row.id, 'Datter ringede tilbage')).status).toBe(200);
  expect((await add(elsewhere, row.id)).status).toBe(404);

  const { addenda } = (await api.call(nurse, listAddenda, { params: { caseId: row.id } })).body;
  expect(addenda.map(({ text, by }) => [text, by])).toEqual([
    ['Skulle være: venstre ben', 'Visitator B'],
    ['Datter ringede tilbage', 'Visitator A'],
  ]);
  const { fields } = (await api.call(nurse, getCase, { params: { caseId: row.id } })).body;
  expect(fields.find(({ field }) => field === 'situation')?.value).toBe(
    'Lungebetændelse, vil gerne blive hjemme',
  );
  expect((await verifyJournal(api.admin)).faults).toEqual([]);
  expect(await changedPayloads(api.admin)).toEqual([]);
});

test('an addition lies sealed, and nobody changes or removes one', async () => {
  const { rows } = await desk.api.admin.query<{ content: Buffer }>('SELECT content FROM leon.case_addendum');
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.some(({ content }) => content.toString('utf8').includes('ben'))).toBe(false);
  const { rows: grants } = await desk.api.admin.query<{ may: string }>(
    `SELECT privilege_type AS may FROM information_schema.role_table_grants
     WHERE table_name = 'case_addendum' AND grantee = 'leon_app' ORDER BY 1`,
  );
  expect(grants.map(({ may }) => may)).toEqual(['INSERT', 'SELECT']);
});
