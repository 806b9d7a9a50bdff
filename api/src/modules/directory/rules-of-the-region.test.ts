import { RuleBook } from '@leon/contracts/rules/rule-book.ts';
import { defaultUrgencyTable } from '@leon/contracts/triage/urgency.table.ts';
import { createTestDatabase, type TestDatabase } from '@leon/infra/testing/database.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withActor } from '../../db/actor.ts';
import { createDatabase } from '../../db/database.ts';
import { importDirectory } from './import-directory.ts';
import { readRules, tellDatedSwitch } from './index.ts';

const folder = new URL('../../../../infra/regions/midtjylland', import.meta.url).pathname;
const inNovember = new Date('2026-11-23T09:00:00Z');
const newYear = new Date('2026-12-31T23:00:00Z');

let database: TestDatabase;
let app: ReturnType<typeof createDatabase>;
beforeAll(async () => {
  database = await createTestDatabase();
  const report = await importDirectory({ url: database.adminUrl, folder });
  expect(report.issues).toEqual([]);
  app = createDatabase({ url: database.appUrl, applicationName: 'test' });
});
afterAll(async () => {
  await app.db.destroy();
  await database.drop();
});

const rulesAt = (at: Date) => withActor(app.db, { kind: 'gateway' }, (tx) => readRules(tx, at));

test('every rule has id, version, source, validity and whether somebody approved it', async () => {
  const book = RuleBook.parse(await rulesAt(inNovember));
  expect(book.conveyance[0]).toMatchObject({
    id: 'forsoeg-randers',
    status: 'proposed',
    to: newYear.getTime(),
  });
  expect(book.conveyance[1]).toMatchObject({
    id: 'kommunal-akutplads',
    version: 1,
    source: 'KKR-indspil 2019, ikke juridisk bekræftet',
    status: 'proposed',
    approvedBy: null,
  });
  for (const rules of Object.values(book)) if (Array.isArray(rules)) expect(rules.length).toBeGreaterThan(0);
});

test('parties of an agreement may be municipalities or a cluster, and stand for the same things', async () => {
  const { agreements } = await rulesAt(inNovember);
  expect(agreements.find(({ id }) => id === 'spids-midt')).toMatchObject({
    trigger: 'peak',
    cap: 2,
    citizensOf: ['0740', '0779', '0791'],
    offersOf: ['kommune-0740', 'kommune-0779', 'kommune-0791'],
  });
  expect(agreements.find(({ id }) => id === 'spids-randers')).toMatchObject({
    citizensOf: ['0706', '0707', '0710', '0730'],
    offersOf: ['klynge-randers', 'kommune-0706', 'kommune-0707', 'kommune-0710', 'kommune-0730'],
  });
});

test('the conveyance rule names the authorities it is about: municipalities, never the region', async () => {
  const { conveyance } = await rulesAt(inNovember);
  const rule = conveyance.find(({ effect }) => effect === 'forbids');
  expect(rule?.authorities).toHaveLength(19);
  expect(rule?.authorities).not.toContain('region-midtjylland');
});

test('what scores ask for is the published default until a physician approves another', async () => {
  const [rule] = (await rulesAt(inNovember)).urgency;
  const { news2, tobs, colour, heldBack } = defaultUrgencyTable;
  expect(rule).toMatchObject({ news2, tobs, colour, heldBack, status: 'proposed' });
});

test('at New Year agreements between municipalities end and the region’s is there, as a proposal', async () => {
  const book = await rulesAt(newYear);
  expect(book.agreements.map(({ id, status }) => `${id} ${status}`)).toEqual(['region-2027 proposed']);
  expect(book.agreements[0]?.citizensOf).toHaveLength(19);
  expect(book.agreements[0]?.offersOf).toEqual(['region-midtjylland']);
  expect((await rulesAt(inNovember)).version).toBeLessThan(book.version);
});

test('a console that stays open over midnight is told the new rules once', async () => {
  await withActor(app.db, { kind: 'worker' }, (tx) =>
    tellDatedSwitch(tx, new Date(newYear.getTime() - 60_000), newYear),
  );
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  const { rows } = await admin.query("SELECT data FROM leon.outbox WHERE type = 'rules.changed' ORDER BY id");
  await admin.end();
  const last = RuleBook.parse(rows.at(-1)?.data);
  expect(last.agreements.map(({ id }) => id)).toEqual(['region-2027']);
});
