import { CaseId, CommandId } from '@leon/contracts/ids.ts';
import { beforeEach, expect, test } from 'vitest';
import { importDraftKey } from '../../lib/sealed-text.ts';
import { emptyDraft } from './crew-draft.ts';
import { CrewOutbox, type Unsent } from './crew-outbox.ts';
import { shelfInMemory } from './crew-shelf.test-support.ts';
import type { ShelvedItem } from './crew-shelf.ts';

const keys = { a: 'A'.repeat(43), b: `${'B'.repeat(42)}A` } as const;
let rows: Map<string, ShelvedItem>;
beforeEach(() => {
  rows = new Map();
});

const boxOf = async (account: keyof typeof keys) =>
  new CrewOutbox(shelfInMemory(rows), { account, key: await importDraftKey(keys[account]) });
const asked = (nth: number): Unsent => ({
  commandId: CommandId.parse(`01890000-0000-7000-8000-00000000010${nth}`),
  caseId: CaseId.parse(`01890000-0000-7000-8000-00000000000${nth}`),
  kind: 'request',
  capturedAt: '2026-01-05T10:00:00.000Z',
  said: {
    callbackNumber: '00 00 00 41',
    whereabouts: {
      position: { lat: 56.33, lon: 10.05 },
      label: 'Hadsten',
      municipality: '0710',
      landArea: 'mainland',
    },
    situation: 'Fald i stuen',
  },
});

test('what was asked without a line is there when the app is opened again, with the time it was asked', async () => {
  await (await boxOf('a')).keep(asked(2), 2_000);
  await (await boxOf('a')).keep(asked(1), 1_000);
  expect(await (await boxOf('a')).unsent()).toEqual([asked(1), asked(2)]);
});

test('nothing on the device can be read: no text, no place, no number', async () => {
  await (await boxOf('a')).keep(asked(1), 1_000);
  const [row] = rows.values();
  const lies = Buffer.from(row?.data ?? new ArrayBuffer(0)).toString('latin1') + JSON.stringify(row?.id);
  expect(lies).not.toMatch(/Fald|Hadsten|00 00/);
});

test('another crew on the same device is given nothing, and it stays there for its owner', async () => {
  await (await boxOf('a')).keep(asked(1), 1_000);
  expect(await (await boxOf('b')).unsent()).toEqual([]);
  expect(await (await boxOf('a')).unsent()).toHaveLength(1);
});

test('what has been sent is gone', async () => {
  const box = await boxOf('a');
  await box.keep(asked(1), 1_000);
  await box.drop(asked(1));
  expect(await box.unsent()).toEqual([]);
});

test('the last picture is kept with its time', async () => {
  await (await boxOf('a')).keepHeard({ at: 7_000, requests: [] });
  expect(await (await boxOf('a')).heard()).toEqual({ at: 7_000, requests: [] });
});

const typed = {
  at: 5_000,
  step: 1,
  draft: { ...emptyDraft, situation: 'Fald i stuen', name: 'Demo Borger' },
};

test('what was typed and not sent is there for whoever typed it, sealed, and for nobody else', async () => {
  await (await boxOf('a')).keepTyped(typed);
  expect(await (await boxOf('a')).typed()).toEqual(typed);
  expect(await (await boxOf('b')).typed()).toBeNull();
  const [row] = rows.values();
  expect(Buffer.from(row?.data ?? new ArrayBuffer(0)).toString('latin1')).not.toMatch(/Fald|Borger/);
});

test('what was typed becomes the request in one step: a page closed in between shows one of the two', async () => {
  const box = await boxOf('a');
  await box.keepTyped(typed);
  await box.keepInsteadOfTyped(asked(1), 6_000);
  expect(await box.typed()).toBeNull();
  expect(await box.unsent()).toEqual([asked(1)]);
  await box.keepTyped(typed);
  await box.keep(asked(2), 7_000);
  expect(await box.typed()).toEqual(typed);
});
