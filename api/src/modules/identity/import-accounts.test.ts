import { createTestDatabase, type TestDatabase } from '@leon/infra/testing/database.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importAccounts } from './import-accounts.ts';

const nurse = {
  issuer: 'https://id.example',
  subject: 'nurse-1',
  name: 'Visitator A',
  role: 'visitator',
  deskCode: 'midt',
  organisationCode: null,
};
const unit = {
  ...nurse,
  subject: 'unit-1',
  role: 'receiving_unit',
  deskCode: null,
  organisationCode: 'kommune-0791',
};

let database: TestDatabase;
let admin: pg.Client;
const run = (accounts: unknown) => importAccounts({ url: database.adminUrl, json: JSON.stringify(accounts) });
const journalled = async (): Promise<string[]> => {
  const { rows } = await admin.query<{ entry: Buffer }>(
    `SELECT entry FROM leon.journal_entry WHERE aggregate_type = 'account' ORDER BY recorded_at, seq`,
  );
  return rows.map(({ entry }) => JSON.parse(entry.toString('utf8')).kind);
};

beforeAll(async () => {
  database = await createTestDatabase();
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

test('accounts are added once, changed when they differ, and every change is journalled', async () => {
  expect(await run([nurse, unit])).toEqual({ added: 2, changed: 0, unchanged: 0 });
  expect(await run([nurse, unit])).toEqual({ added: 0, changed: 0, unchanged: 2 });
  expect(await run([{ ...nurse, disabled: true }, unit])).toEqual({ added: 0, changed: 1, unchanged: 1 });
  expect(await run([{ ...nurse, disabled: true }, unit])).toEqual({ added: 0, changed: 0, unchanged: 2 });
  expect(await journalled()).toEqual(['account.added', 'account.added', 'account.changed']);
});

test('a name is what is read of it: nobody passes for another by characters that are not seen', async () => {
  await run([{ ...nurse, subject: 'nurse-8', name: '\u202EVisi\u200Btator\u2066 A\uFEFF ' }]);
  const { rows } = await admin.query(`SELECT name FROM leon.account WHERE subject = 'nurse-8'`);
  expect(rows).toEqual([{ name: 'Visitator A' }]);
  await expect(run([{ ...nurse, subject: 'nurse-8', name: '\u200B\u2060' }])).rejects.toThrow('name');
});

test('one bad account and none is kept', async () => {
  const fresh = { ...nurse, subject: 'nurse-2' };
  await expect(run([fresh, { ...fresh, subject: 'nurse-3', deskCode: null }])).rejects.toThrow('desk role');
  const { rowCount } = await admin.query(`SELECT 1 FROM leon.account WHERE subject = 'nurse-2'`);
  expect(rowCount).toBe(0);
});

test('another role, desk or organisation ends her sessions; another name does not', async () => {
  const her = { ...nurse, subject: 'nurse-9' };
  await run([her]);
  const whyAfter = async (change: object) => {
    await admin.query(`INSERT INTO leon.session (id_hash, account_id, csrf_hash, expires_at)
      SELECT sha256(random()::text::bytea), id, '', leon.leon_now() + interval '1 hour' FROM leon.account WHERE subject = 'nurse-9'`);
    await run([{ ...her, ...change }]);
    const { rows } = await admin.query(
      `SELECT s.ended_why AS why FROM leon.session s JOIN leon.account a ON a.id = s.account_id WHERE a.subject = 'nurse-9'`,
    );
    await admin.query(
      `DELETE FROM leon.session WHERE account_id = (SELECT id FROM leon.account WHERE subject = 'nurse-9')`,
    );
    return rows.map(({ why }) => why);
  };
  expect(await whyAfter({ name: 'Visitator Ny' })).toEqual([null]);
  expect(await whyAfter({ name: 'Visitator Ny', role: 'coordinator' })).toEqual(['changed']);
  expect(await whyAfter({ role: 'coordinator', deskCode: 'vest' })).toEqual(['changed']);
  expect(
    await whyAfter({ role: 'receiving_unit', deskCode: null, organisationCode: 'kommune-0791' }),
  ).toEqual(['changed']);
});

test('whoever is disabled has no session left, and gets none of them back when she is enabled again', async () => {
  await run([nurse]);
  await admin.query(`INSERT INTO leon.session (id_hash, account_id, csrf_hash, expires_at)
    SELECT sha256('her browser'), id, '', leon.leon_now() + interval '1 hour' FROM leon.account WHERE subject = 'nurse-1'`);
  for (const disabled of [true, false]) await run([{ ...nurse, disabled }]);
  const { rows } = await admin.query(
    `SELECT ended_at IS NOT NULL AS ended, ended_why AS why FROM leon.session`,
  );
  expect(rows).toEqual([{ ended: true, why: 'disabled' }]);
});
