import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@leon/infra/testing/database.ts';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ImportReport, importDirectory } from './import-directory.ts';
import { readFolder } from './read-folder.ts';

const region = new URL('../../../../infra/regions/midtjylland', import.meta.url).pathname;

let database: TestDatabase;
let folder: string;
let admin: pg.Client;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leon-region-'));
  await cp(region, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

async function open(): Promise<void> {
  database = await createTestDatabase();
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
}
async function close(): Promise<void> {
  await admin.end();
  await database.drop();
}

const run = () => importDirectory({ url: database.adminUrl, folder });
const rows = async (text: string, values: unknown[] = []) => (await admin.query(text, values)).rows;

/** Changes one file of the folder by plain text; the text must be there. */
async function edit(file: string, from: string, to: string): Promise<void> {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
}

async function append(file: string, line: string): Promise<void> {
  const path = join(folder, file);
  await writeFile(path, `${await readFile(path, 'utf8')}${line}\n`);
}

async function lineOf(file: string, start: string): Promise<{ number: number; text: string }> {
  const lines = (await readFile(join(folder, file), 'utf8')).split('\n');
  const index = lines.findIndex((line) => line.startsWith(start));
  return { number: index + 1, text: lines[index] ?? '' };
}

describe('a folder that cannot be taken', () => {
  beforeAll(open);
  afterAll(close);

  test('every bad row is reported with file, line and reason, and nothing of the folder is taken', async () => {
    const team = await lineOf('offers.csv', 'akutteam-viborg');
    await edit('offers.csv', 'akutteam-viborg,acute_team,L3,', 'akutteam-viborg,acute_team,L9,');
    const desk = await lineOf('desks.csv', 'midt,');
    await edit('desks.csv', 'klynge-midt', 'klynge-nord');
    const holiday = await lineOf('holidays.csv', '2026-12-25');
    await edit('holidays.csv', '2026-12-25', '2026-13-25');
    const report = await run();
    expect(report.issues).toEqual([
      { file: 'offers.csv', line: team.number, reason: expect.stringMatching(/^level /) },
      { file: 'holidays.csv', line: holiday.number, reason: 'date is not a date like 2027-01-01' },
    ]);
    expect(report.revision).toBeNull();
    expect(await rows('SELECT 1 FROM leon.organisation_version')).toEqual([]);

    await edit('offers.csv', 'akutteam-viborg,acute_team,L9,', 'akutteam-viborg,acute_team,L3,');
    await edit('holidays.csv', '2026-13-25', '2026-12-25');
    expect((await run()).issues).toEqual([
      {
        file: 'desks.csv',
        line: desk.number,
        reason: 'cluster "klynge-nord" is not in organisations.csv',
      },
    ]);
  });

  test('a row that stands twice, an unknown file and a missing file are refused', async () => {
    const { text } = await lineOf('ferries.csv', 'mainland,55.911,10.256,samsoe');
    await append('ferries.csv', text);
    expect((await run()).issues).toEqual([
      { file: 'ferries.csv', line: 9, reason: 'is the same row as line 2' },
    ]);
    await rm(join(folder, 'fleet.csv'));
    await writeFile(join(folder, 'offer.csv'), 'code\n');
    expect((await run()).issues).toEqual([
      { file: 'offer.csv', line: 0, reason: 'is not a file of the directory' },
      { file: 'fleet.csv', line: 0, reason: 'is missing' },
    ]);
  });

  test('cells that do not agree with each other are reported with their line, not found out by the database', async () => {
    const [team, ferry] = [
      await lineOf('offers.csv', 'akutteam-viborg,'),
      await lineOf('ferries.csv', 'mainland'),
    ];
    const exception = await lineOf('hours-exceptions.csv', 'akutklinik-skive,2026-12-24');
    await edit('ferries.csv', ferry.text, ferry.text.replace(',60,', ',0,'));
    await edit('hours-exceptions.csv', '2026-12-24,2026-12-26', '2026-12-24,2026-12-23');
    await append('relations.csv', 'organisation,kommune-0661,part_of,kommune-0661,opdigtet,,');
    await append('relations.csv', 'offer,akutteam-viborg,cluster,klynge-midt,opdigtet,,');
    await append('offers.csv', team.text.replace('akutteam-viborg', 'nyt-team').replace(/\d\d:\d\d/g, ''));
    const { issues, revision } = await run();
    expect(revision).toBeNull();
    expect(issues.map(({ file, reason }) => [file, reason])).toEqual([
      ['offers.csv', 'reporting_times is empty'],
      ['relations.csv', 'object is the subject itself'],
      ['relations.csv', 'relation is not one that an offer has'],
      ['hours-exceptions.csv', 'last_day is before first_day'],
      ['ferries.csv', 'minutes is below 1'],
    ]);
    expect(issues.slice(3).map(({ line }) => line)).toEqual([exception.number, ferry.number]);
  });

  test('a file in the encoding of a spreadsheet is refused: æ, ø and å would be lost for good', async () => {
    const path = join(folder, 'organisations.csv');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text, 'latin1');
    expect((await run()).issues[0]).toEqual({
      file: 'organisations.csv',
      line: 0,
      reason: 'is not UTF-8: save it as "CSV UTF-8"',
    });
    await writeFile(path, text.replace('Viborg', 'Vi\u0000borg'));
    expect((await run()).issues[0]).toMatchObject({ file: 'organisations.csv', line: 0 });
  });

  test('a cell holds what is read in it, and no order of direction and nothing without width', async () => {
    await edit('organisations.csv', 'Viborg', '\u202EVi\u200Bborg\u2066');
    const { rows: read, issues } = await readFolder(folder);
    expect(issues).toEqual([]);
    expect(JSON.stringify(read.organisations)).toContain('Viborg');
    expect(JSON.stringify(read)).not.toMatch(/[\p{Bidi_Control}\u200B]/u);
  });

  test('a folder that fails late, after rows were written, leaves nothing behind', async () => {
    const { text } = await lineOf('relations.csv', 'organisation,laegevagten,operator');
    await edit('relations.csv', `${text}\n`, '');
    const first = await lineOf('offers.csv', 'vagtlaege-grenaa');
    const report = await run();
    expect(report.issues[0]).toEqual({
      file: 'offers.csv',
      line: first.number,
      reason: '"vagtlaege-grenaa" has no operator at first',
    });
    expect(await rows('SELECT code FROM leon.offer')).toEqual([]);
    expect(await rows('SELECT id FROM leon.directory_import')).toEqual([]);
  });
});

describe('a region that has been imported', () => {
  let first: ImportReport;

  beforeAll(async () => {
    await open();
    first = await importDirectory({ url: database.adminUrl, folder: region });
  });
  afterAll(close);

  test('the region is taken whole', async () => {
    expect(first).toMatchObject({ issues: [], revision: 1, changed: 0, unchanged: 0, vanished: [] });
    const [count] = await rows('SELECT count(*)::int AS offers FROM leon.offer_version');
    expect(count.offers).toBeGreaterThan(250);
  });

  test('a second run changes nothing at all', async () => {
    const before = await rows('SELECT entity, version, valid::text FROM leon.offer_version ORDER BY 1, 2');
    const again = await run();
    expect(again).toMatchObject({ issues: [], revision: 1, added: 0, changed: 0, unchanged: first.added });
    expect(await rows('SELECT entity, version, valid::text FROM leon.offer_version ORDER BY 1, 2')).toEqual(
      before,
    );
    expect(await rows('SELECT revision FROM leon.directory_import')).toHaveLength(1);
  });

  test('a vanished row is reported and stays in force', async () => {
    const { text } = await lineOf('offer-labels.csv', 'acute_team');
    await edit('offer-labels.csv', `${text}\n`, '');
    const report = await run();
    expect(report).toMatchObject({
      added: 0,
      changed: 0,
      vanished: [{ file: 'offer-labels.csv', row: 'acute_team|@2027-01-01' }],
    });
    expect(await rows(`SELECT label FROM leon.offer_label WHERE kind = 'acute_team'`)).toHaveLength(1);
  });

  test('two rows about one thing at one time are refused, also where one of them is no longer in the folder', async () => {
    await edit('ferries.csv', 'ikke efterprøvet",,', 'ikke efterprøvet",2020-01-01,');
    const report = await run();
    expect(report.issues).toEqual([
      { file: 'ferries.csv', line: 2, reason: expect.stringContaining('row "mainland|samsoe@"') },
    ]);
  });

  test('the database itself refuses two authorities at one time', async () => {
    await expect(
      admin.query(`INSERT INTO leon.organisation_relation
        (entity, row_key, version, digest, valid, revision, subject_type, subject, relation, object, source)
        SELECT entity, row_key, version + 100, digest, valid, revision, subject_type, subject, relation, 'ikke-fastlagt', source
        FROM leon.organisation_relation WHERE subject = 'akutteam-viborg' AND relation = 'authority'`),
    ).rejects.toThrow('organisation_relation_one_at_a_time');
  });

  test('app and worker read the register and cannot write it', async () => {
    for (const url of [database.appUrl, database.workerUrl]) {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        const { rows: found } = await client.query('SELECT count(*)::int AS n FROM leon.offer_version');
        expect(found[0].n).toBeGreaterThan(250);
        for (const text of [
          `UPDATE leon.offer_version SET name = 'x'`,
          'DELETE FROM leon.offer_version',
          `INSERT INTO leon.site (code) VALUES ('x')`,
        ])
          await expect(client.query(text)).rejects.toThrow('permission denied');
      } finally {
        await client.end();
      }
    }
  });

  test('an import is written in the journal', async () => {
    const [entry] = await rows(
      `SELECT seq, convert_from(entry, 'UTF8')::json AS entry FROM leon.journal_entry WHERE aggregate_type = 'directory'`,
    );
    expect(entry).toMatchObject({ seq: 1, entry: { kind: 'directory.imported', data: { revision: 1 } } });
  });
});

describe('a register that changes', () => {
  beforeEach(open);
  afterEach(close);

  test('a changed row becomes a new version in force from now on, and consoles are told of that offer only', async () => {
    await run();
    await admin.query('DELETE FROM leon.outbox');
    await edit('offers.csv', ',Akutteam Skive,', ',Akutteam Skive og Fur,');
    const report = await run();
    expect(report).toMatchObject({ revision: 2, added: 0, changed: 1, vanished: [] });
    const versions = await rows(
      `SELECT version, name, upper_inf(valid) AS open, lower_inf(valid) AS always,
         lower(valid) = lag(upper(valid)) OVER (ORDER BY version) AS meets
       FROM leon.offer_version WHERE entity = 'akutteam-skive' ORDER BY version`,
    );
    expect(versions).toEqual([
      { version: 1, name: 'Akutteam Skive', open: false, always: true, meets: null },
      { version: 2, name: 'Akutteam Skive og Fur', open: true, always: false, meets: true },
    ]);
    const events = await rows('SELECT stream, type, data FROM leon.outbox');
    expect(events).toMatchObject([
      { stream: 'region:midt', type: 'offer.changed', data: { name: 'Akutteam Skive og Fur' } },
    ]);
  });

  test('an offer that ended before today is taken from consoles at once', async () => {
    await run();
    await admin.query('DELETE FROM leon.outbox');
    const { text } = await lineOf('offers.csv', 'kol-team-viborg,');
    await edit('offers.csv', text, `${text}2020-01-01`);
    expect(await run()).toMatchObject({ issues: [], changed: 1 });
    const events = await rows('SELECT stream, type, data FROM leon.outbox');
    const [{ id }] = await rows(`SELECT id FROM leon.offer WHERE code = 'kol-team-viborg'`);
    expect(events).toMatchObject([{ stream: 'region:midt', type: 'offer.ended', data: { id } }]);
    expect(events[0].data.version).toBeGreaterThanOrEqual(20_000);
  });

  test('a new period of a row waits for its first day, and consoles are told nothing yet', async () => {
    await run();
    await admin.query('DELETE FROM leon.outbox');
    const { text } = await lineOf('offers.csv', 'akutteam-skive,');
    await edit('offers.csv', text, `${text}2099-01-01\n${text.slice(0, -1)}2099-01-01,`);
    expect(await run()).toMatchObject({ issues: [], added: 1, changed: 1 });
    const versions = await rows(
      `SELECT row_key, lower(valid) AS "from", upper(valid) AS "to" FROM leon.offer_version
       WHERE entity = 'akutteam-skive' ORDER BY version`,
    );
    const midnight = new Date('2098-12-31T23:00:00Z');
    expect(versions).toMatchObject([
      { row_key: 'akutteam-skive@', from: null },
      { row_key: 'akutteam-skive@', to: midnight },
      { row_key: 'akutteam-skive@2099-01-01', from: midnight, to: null },
    ]);
    expect(await rows('SELECT 1 FROM leon.outbox')).toEqual([]);
  });

  test('a version that is replaced before its first day never comes into force', async () => {
    const line = 'neonatal_ambulance,base-aarhus,2,plan,yes,2099-01-01,';
    await edit('fleet.csv', 'anslået,no,,', 'anslået,no,,2099-01-01');
    await append('fleet.csv', line);
    expect((await run()).issues).toEqual([]);
    await edit('fleet.csv', line, line.replace(',2,', ',3,'));
    expect(await run()).toMatchObject({ issues: [], changed: 1 });
    expect(
      await rows(
        `SELECT count, isempty(valid) AS never FROM leon.fleet WHERE kind = 'neonatal_ambulance' ORDER BY version`,
      ),
    ).toEqual([
      { count: 1, never: false },
      { count: 2, never: true },
      { count: 3, never: false },
    ]);
  });
});
