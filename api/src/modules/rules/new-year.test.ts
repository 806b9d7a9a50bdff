import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getAlternatives } from '@leon/contracts/matching/matching.routes.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aCase,
  acutePlaces,
  ask,
  currentRow,
  reportFree,
  reserve,
  startTestDesk,
} from '../../testing/test-desk.ts';
import { importDirectory } from '../directory/import-directory.ts';

const region = new URL('../../../../infra/regions/midtjylland', import.meta.url).pathname;
let desk: Awaited<ReturnType<typeof startTestDesk>>;
let folder: string;

/** The register as it is once the region has decided to drive the acute places of Horsens itself. */
beforeAll(async () => {
  desk = await startTestDesk();
  folder = await mkdtemp(join(tmpdir(), 'leon-new-year-'));
  await cp(region, folder, { recursive: true });
  const offers = (await readFile(join(folder, 'offers.csv'), 'utf8')).split('\n');
  const at = offers.findIndex((line) => line.startsWith('akutpladser-horsens,'));
  const row = offers[at] ?? '';
  const until = row.replace(/,,$/, ',,2027-01-01');
  const after = row
    .replace(',kommune-0615,0615,', ',region-midtjylland,0615,')
    .replace(/,,$/, ',2027-01-01,');
  await writeFile(join(folder, 'offers.csv'), offers.toSpliced(at, 1, until, after).join('\n'));
  const { issues } = await importDirectory({ url: desk.api.database.adminUrl, folder });
  expect(issues).toEqual([]);
  await reportFree(desk.api, desk.feed, acutePlaces, 5);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await desk.api.stop();
});

const requests = async () => {
  const { rows } = await desk.api.admin.query<{ case_id: string; unit_code: string; status: string }>(
    'SELECT case_id, unit_code, status FROM leon.place_request ORDER BY asked_at',
  );
  return rows;
};

test('at New Year new requests go to the new authority’s unit, and an open case keeps the one it asked', async () => {
  const { api, nurse } = desk;
  const before = await aCase(api, nurse);
  await reserve(api, nurse, before);
  await ask(api, nurse, await currentRow(api, before.id));
  expect(await requests()).toMatchObject([{ case_id: before.id, unit_code: 'kommune-0615', status: 'open' }]);

  await api.admin.query("UPDATE leon.clock SET ahead = timestamptz '2026-12-31 23:00:30Z' - now()");
  const later = await api.signIn({ role: 'visitator', desk: 'horsens', name: 'Visitator N' });
  await reportFree(api, desk.feed, acutePlaces, 5);
  const after = await aCase(api, later);
  const { body: list } = await api.call(later, getAlternatives, { params: { caseId: after.id } });
  expect(list.fitting.map(({ offerId }) => offerId)).toContain(acutePlaces);
  expect(await reserve(api, later, await currentRow(api, after.id))).toMatchObject({ status: 200 });
  expect(await ask(api, later, await currentRow(api, after.id))).toMatchObject({ status: 200 });

  expect(await requests()).toMatchObject([
    { case_id: before.id, unit_code: 'kommune-0615' },
    { case_id: after.id, unit_code: 'region-midtjylland', status: 'open' },
  ]);
});
