import type { StoredField } from '@leon/contracts/calls/case-field.ts';
import { AccountId, CommandId } from '@leon/contracts/ids.ts';
import { beforeEach, expect, test } from 'vitest';
import { ApiError, NoAnswerError } from '../../lib/api-error.ts';
import { FieldSaver, type FieldState, type SaveCommand } from './field-saver.ts';

const someone = AccountId.parse('01890000-0000-7000-8000-000000000001');
let sent: SaveCommand[];
let answers: ((command: SaveCommand) => Promise<{ saved: boolean; current: StoredField }>)[];
let timers: { ms: number; run: () => void }[];
let shown: FieldState | undefined;
let saver: FieldSaver;

const stored = (value: unknown, revision: number): StoredField => ({
  field: 'situation',
  value,
  revision,
  savedBy: someone,
  savedAt: '2026-11-22T08:00:00Z',
});
const yes = async (command: SaveCommand) => ({
  saved: true,
  current: stored(command.value, command.baseRevision + 1),
});
const silence = async () => {
  throw new NoAnswerError();
};
const settle = () => new Promise<void>((done) => setImmediate(done));
const elapse = async () => {
  const due = timers;
  timers = [];
  for (const { run } of due) run();
  await settle();
};

beforeEach(() => {
  sent = [];
  answers = [];
  timers = [];
  shown = undefined;
  let made = 0;
  saver = new FieldSaver({
    save: (command) => {
      sent.push(command);
      return (answers.shift() ?? yes)(command);
    },
    newCommandId: () => {
      made += 1;
      return CommandId.parse(`01890000-0000-7000-8000-${String(made).padStart(12, '0')}`);
    },
    later: (ms, run) => {
      const timer = { ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    changed: (_field, state) => {
      shown = state;
    },
    keep: () => undefined,
  });
});

test('what is typed goes out once the typing pauses, as one command', async () => {
  saver.type('situation', 'f');
  saver.type('situation', 'fe');
  saver.type('situation', 'feber');
  expect(sent).toHaveLength(0);
  await elapse();
  expect(sent.map(({ value, baseRevision }) => [value, baseRevision])).toEqual([['feber', 0]]);
  expect(shown).toMatchObject({ state: 'saved', revision: 1 });
});

test('leaving a field sends it at once', async () => {
  saver.type('situation', 'feber');
  await saver.flush('situation');
  expect(sent).toHaveLength(1);
  expect(timers).toHaveLength(0);
});

test('a lost answer repeats the very same command until there is one', async () => {
  answers = [silence, silence];
  saver.type('situation', 'feber');
  await elapse();
  expect(shown?.state).toBe('retrying');
  await elapse();
  await elapse();
  expect(new Set(sent.map(({ commandId }) => commandId)).size).toBe(1);
  expect(sent).toHaveLength(3);
  expect(shown?.state).toBe('saved');
});

test('typing while the line is gone keeps the text, and sends it after the answer to the earlier command', async () => {
  answers = [silence];
  saver.type('situation', 'feber');
  await elapse();
  saver.type('situation', 'feber og hoste');
  expect(shown).toMatchObject({ value: 'feber og hoste', state: 'retrying' });
  await elapse();
  expect(sent.map(({ value, baseRevision }) => [value, baseRevision])).toEqual([
    ['feber', 0],
    ['feber', 0],
    ['feber og hoste', 1],
  ]);
  expect(shown).toMatchObject({ value: 'feber og hoste', state: 'saved', revision: 2 });
});

test("somebody else's newer text is shown beside one's own, and nothing is overwritten before a choice", async () => {
  answers = [async () => ({ saved: false, current: stored('hoste', 4) })];
  saver.type('situation', 'feber');
  await elapse();
  expect(shown).toMatchObject({ value: 'feber', state: 'conflict', theirs: { value: 'hoste', revision: 4 } });
  await saver.keepMine('situation');
  expect(sent.at(-1)).toMatchObject({ value: 'feber', baseRevision: 4 });
  expect(shown).toMatchObject({ value: 'feber', state: 'saved', revision: 5 });
});

test("the other's text can be taken over", async () => {
  answers = [async () => ({ saved: false, current: stored('hoste', 4) })];
  saver.type('situation', 'feber');
  await elapse();
  saver.takeTheirs('situation');
  expect(shown).toMatchObject({ value: 'hoste', state: 'saved', revision: 4, theirs: null });
  expect(sent).toHaveLength(1);
});

test('two who wrote the same are not in conflict', async () => {
  answers = [async () => ({ saved: false, current: stored('feber', 4) })];
  saver.type('situation', 'feber');
  await elapse();
  expect(shown).toMatchObject({ state: 'saved', revision: 4, theirs: null });
});

test('a refusal is shown and is not repeated by itself', async () => {
  const refusal = new ApiError({
    type: '',
    title: '',
    status: 400,
    code: 'request.invalid',
    params: {},
    detail: '',
    requestId: '',
  });
  answers = [
    async () => {
      throw refusal;
    },
  ];
  saver.type('situation', 'feber');
  await elapse();
  expect(shown).toMatchObject({ state: 'refused', error: refusal, value: 'feber' });
  expect(timers).toHaveLength(0);
});

test('a fetch of the case takes over saved fields and never what is still being typed', async () => {
  saver.load([stored('gammel', 2)]);
  expect(shown).toMatchObject({ value: 'gammel', revision: 2 });
  saver.type('situation', 'ny');
  saver.load([stored('en andens', 3)]);
  expect(shown).toMatchObject({ value: 'ny', revision: 2 });
  expect(saver.unsaved).toBe(true);
});
