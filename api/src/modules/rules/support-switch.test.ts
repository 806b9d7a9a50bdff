import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '../../testing/test-database.ts';
import {
  aCase,
  acutePlaces,
  currentRow,
  reportFree,
  reserve,
  startTestDesk,
  typed,
} from '../../testing/test-desk.ts';
import { importDirectory } from '../directory/import-directory.ts';

const folder = new URL('../../../../infra/regions/midtjylland', import.meta.url).pathname;
let desk: Awaited<ReturnType<typeof startTestDesk>>;
beforeAll(async () => {
  desk = await startTestDesk();
  await reportFree(desk.api, desk.feed, acutePlaces, 5);
});
afterAll(() => desk.api.stop());

/** NEWS2 6. */
const medium = {
  ...{ respirationRate: 22, spo2: 93, oxygen: false, systolic: 128 },
  ...{ pulse: 98, temperature: 38.6, acvpu: 'A' },
};
const reserved = async () => {
  const { id } = await aCase(desk.api, desk.nurse);
  await typed(desk.api, desk.nurse, id, 'vitals', medium);
  return reserve(desk.api, desk.nurse, await currentRow(desk.api, id));
};

test('on for demonstration, NEWS2 6 waits for a doctor; switched off by its date, the nurse decides alone', async () => {
  expect(await reserved()).toMatchObject({ status: 409, body: { params: { reasons: 'doctor_first' } } });
  const ended = await mkdtemp(join(tmpdir(), 'leon-support-'));
  try {
    await cp(folder, ended, { recursive: true });
    const file = join(ended, 'decision-support.csv');
    const today = new Date().toISOString().slice(0, 10);
    await writeFile(file, (await readFile(file, 'utf8')).replace(/,yes,,$/m, `,yes,,${today}`));
    const { issues } = await importDirectory({ url: desk.api.database.adminUrl, folder: ended });
    expect(issues).toEqual([]);
  } finally {
    await rm(ended, { recursive: true, force: true });
  }
  // an import shows within ten seconds
  await desk.api.admin.query(`UPDATE leon.clock SET ahead = interval '20 seconds'`);
  expect(await reserved()).toMatchObject({ status: 200 });
});

test('a folder approves nothing: that is done in LEON, by two people', async () => {
  const approving = await mkdtemp(join(tmpdir(), 'leon-support-'));
  try {
    await cp(folder, approving, { recursive: true });
    const file = join(approving, 'decision-support.csv');
    const text = (await readFile(file, 'utf8')).replace(',proposed,,', ',approved,Direktionen,');
    await writeFile(file, text);
    const { issues } = await importDirectory({ url: desk.api.database.adminUrl, folder: approving });
    expect(issues).toMatchObject([{ file: 'decision-support.csv' }]);
  } finally {
    await rm(approving, { recursive: true, force: true });
  }
});

test('a real installation takes the unapproved switch of the region’s folder not in: the module is off', async () => {
  const database = await openTestDatabase();
  try {
    const options = { url: database.adminUrl, folder };
    expect((await importDirectory({ ...options, demonstration: false })).issues).toEqual([]);
    const rows = async () =>
      (await database.admin.query('SELECT status, demo FROM leon.decision_support')).rows;
    expect(await rows()).toEqual([]);
    await importDirectory({ ...options, demonstration: true });
    expect(await rows()).toEqual([{ status: 'proposed', demo: true }]);
  } finally {
    await database.close();
  }
});
