import { CaseId } from '@leon/contracts/ids.ts';
import { beforeEach, expect, test } from 'vitest';
import { importDraftKey } from '../../lib/sealed-text.ts';
import { DraftBox, type FieldDraft } from './draft-box.ts';
import type { DraftShelf, ShelvedDraft } from './draft-shelf.ts';

const caseId = CaseId.parse('01890000-0000-7000-8000-000000000001');
const keys = { anna: 'A'.repeat(43), bente: `${'B'.repeat(42)}A` } as const;
const nobody = new Set<string>();
let rows: Map<string, ShelvedDraft>;
let shelf: DraftShelf;
let now: number;

const boxOf = async (account: keyof typeof keys, page: string) =>
  new DraftBox(shelf, { account, page, key: await importDraftKey(keys[account]) }, () => now);
const draft = (value: unknown): FieldDraft => ({ value, revision: 3, sent: null });

beforeEach(() => {
  rows = new Map();
  now = 1_000;
  shelf = {
    put: async (row) => {
      rows.set(row.id, structuredClone(row));
    },
    remove: async (id) => {
      rows.delete(id);
    },
    all: async () => [...rows.values()],
  };
});

test('what was typed on a page that is gone is found by its owner, as typed', async () => {
  const before = await boxOf('anna', 'one');
  before.keep(caseId, 'situation', draft('feb'));
  before.keep(caseId, 'situation', draft('feber, CPR 010101-0000'));
  await before.settled();
  const after = await boxOf('anna', 'two');
  expect(await after.left(nobody)).toMatchObject([
    { caseId, field: 'situation', draft: draft('feber, CPR 010101-0000') },
  ]);
});

test('nothing in the browser can be read: no text, no number', async () => {
  const box = await boxOf('anna', 'one');
  box.keep(caseId, 'situation', draft('feber, CPR 010101-0000'));
  await box.settled();
  const [row] = rows.values();
  const lies =
    Buffer.from(row?.data ?? new ArrayBuffer(0)).toString('latin1') + JSON.stringify({ ...row, data: null });
  expect(lies).not.toMatch(/feber|0101/);
});

test('nobody else who signs in at the same computer is given it, and it is still there for its owner', async () => {
  const anna = await boxOf('anna', 'one');
  anna.keep(caseId, 'situation', draft('feber'));
  await anna.settled();
  const bente = await boxOf('bente', 'two');
  expect(await bente.left(nobody)).toEqual([]);
  for (const row of rows.values()) rows.set(row.id, { ...row, account: 'bente' });
  expect(await bente.left(nobody)).toEqual([]);
  for (const row of rows.values()) rows.set(row.id, { ...row, account: 'anna' });
  expect(await (await boxOf('anna', 'three')).left(nobody)).toHaveLength(1);
});

test('what has been saved is not kept', async () => {
  const box = await boxOf('anna', 'one');
  box.keep(caseId, 'situation', draft('feber'));
  box.keep(caseId, 'situation', null);
  box.keep(caseId, 'background', draft('KOL'));
  await box.settled();
  expect([...rows.keys()]).toEqual([`anna/one/${caseId}/background`]);
});

test('a page that is still open keeps its own', async () => {
  const box = await boxOf('anna', 'one');
  box.keep(caseId, 'situation', draft('feber'));
  await box.settled();
  expect(await (await boxOf('anna', 'two')).left(new Set(['one']))).toEqual([]);
});

test('text moved to another field no longer opens', async () => {
  const box = await boxOf('anna', 'one');
  box.keep(caseId, 'situation', draft('feber'));
  await box.settled();
  for (const row of rows.values()) {
    rows.delete(row.id);
    rows.set('elsewhere', { ...row, id: `anna/one/${caseId}/advice` });
  }
  expect(await (await boxOf('anna', 'two')).left(nobody)).toEqual([]);
});

test('after thirty days it is gone', async () => {
  const box = await boxOf('anna', 'one');
  box.keep(caseId, 'situation', draft('feber'));
  await box.settled();
  now += 31 * 24 * 3_600_000;
  expect(await (await boxOf('anna', 'two')).left(nobody)).toEqual([]);
  expect(rows.size).toBe(0);
});

test('a browser that keeps nothing does not disturb the typing', async () => {
  shelf = { ...shelf, put: () => Promise.reject(new Error('full')) };
  const box = await boxOf('anna', 'one');
  box.keep(caseId, 'situation', draft('feber'));
  await expect(box.settled()).resolves.toBeUndefined();
});
