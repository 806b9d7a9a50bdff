import type { StoredField } from '@leon/contracts/calls/case-field.ts';
import { AccountId, CommandId } from '@leon/contracts/ids.ts';
import { beforeEach, expect, test } from 'vitest';
import { NoAnswerError } from '../../lib/api-error.ts';
import type { FieldDraft } from './draft-box.ts';
import { FieldSaver, type FieldState, type SaveCommand } from './field-saver.ts';

/** The api's own field: a save on top of the newest revision is taken, any other is told what is there. */
let server: { value: unknown; revision: number };
let sent: SaveCommand[];
let online: boolean;
let timers: (() => void)[];
let made = 0;

interface Page {
  saver: FieldSaver;
  shown: FieldState | undefined;
  kept: FieldDraft | null;
}

const stored = (): StoredField => ({
  field: 'situation',
  ...server,
  savedBy: AccountId.parse('01890000-0000-7000-8000-000000000001'),
  savedAt: '2026-11-22T08:00:00Z',
});

async function save(command: SaveCommand) {
  sent.push(command);
  if (!online) throw new NoAnswerError();
  const saved = command.baseRevision === server.revision;
  if (saved) server = { value: command.value, revision: server.revision + 1 };
  return { saved, current: stored() };
}

function aPage(): Page {
  const page: Page = { saver: undefined as unknown as FieldSaver, shown: undefined, kept: null };
  page.saver = new FieldSaver({
    save,
    newCommandId: () => {
      made += 1;
      return CommandId.parse(`01890000-0000-7000-8000-${String(made).padStart(12, '0')}`);
    },
    later: (_ms, run) => {
      timers.push(run);
      return () => {
        timers = timers.filter((other) => other !== run);
      };
    },
    changed: (_field, state) => {
      page.shown = state;
    },
    keep: (_field, draft) => {
      page.kept = draft;
    },
  });
  page.saver.load([stored()]);
  return page;
}
const settle = () => new Promise<void>((done) => setImmediate(done));
const elapse = async () => {
  const due = timers;
  timers = [];
  for (const run of due) run();
  await settle();
};

beforeEach(() => {
  server = { value: 'feber', revision: 3 };
  sent = [];
  online = true;
  timers = [];
});

test('every keystroke is kept until it is known to be saved, and not after', async () => {
  const page = aPage();
  page.saver.type('situation', 'feber o');
  expect(page.kept).toEqual({ value: 'feber o', revision: 3, sent: null });
  await elapse();
  expect(page.kept).toBeNull();
});

test('a reload in the middle of a word sends the whole word, once', async () => {
  const page = aPage();
  page.saver.type('situation', 'feber og hos');
  page.saver.leave();
  await settle();
  expect(sent).toMatchObject([{ value: 'feber og hos', keepalive: true }]);
  const after = aPage();
  expect(after.saver.restore('situation', page.kept as FieldDraft)).toBe(true);
  await settle();
  expect([server.value, after.shown?.state, sent.length]).toEqual(['feber og hos', 'saved', 1]);
});

test('a reload while an earlier word is on its way sends that word and the newest on top of it', async () => {
  const page = aPage();
  page.saver.type('situation', 'feber og');
  void page.saver.flush('situation');
  page.saver.type('situation', 'feber og hoste');
  page.saver.leave();
  expect(sent.map(({ value, baseRevision, keepalive }) => [value, baseRevision, keepalive])).toEqual([
    ['feber og', 3, false],
    ['feber og', 3, true],
    ['feber og hoste', 4, true],
  ]);
  expect(new Set(sent.map(({ commandId }) => commandId)).size).toBe(2);
  await settle();
  expect(server.value).toBe('feber og hoste');
});

test('one’s own word that arrived unheard is no conflict with what was typed after it', async () => {
  const page = aPage();
  page.saver.type('situation', 'feber og');
  void page.saver.flush('situation');
  page.saver.type('situation', 'feber og hoste');
  const left = page.kept as FieldDraft;
  expect(left).toEqual({ value: 'feber og hoste', revision: 3, sent: { value: 'feber og' } });
  page.saver.stop();
  server = { value: 'feber og', revision: 4 };
  const after = aPage();
  after.saver.restore('situation', left);
  await settle();
  expect([server.value, after.shown?.state]).toEqual(['feber og hoste', 'saved']);
});

test('typed with the line gone, found again on the next page, beside what a colleague wrote meanwhile', async () => {
  online = false;
  const page = aPage();
  page.saver.type('situation', 'feber og hoste');
  await elapse();
  page.saver.stop();
  server = { value: 'faldet', revision: 4 };
  online = true;
  const after = aPage();
  after.saver.restore('situation', page.kept as FieldDraft);
  await settle();
  expect(after.shown).toMatchObject({
    state: 'conflict',
    value: 'feber og hoste',
    theirs: { value: 'faldet', revision: 4 },
  });
  expect(server.value).toBe('faldet');
});

test('a text not chosen yet survives a reload as well', async () => {
  const page = aPage();
  server = { value: 'faldet', revision: 4 };
  page.saver.type('situation', 'feber og hoste');
  await elapse();
  expect(page.shown?.state).toBe('conflict');
  const after = aPage();
  after.saver.restore('situation', page.kept as FieldDraft);
  await settle();
  expect(after.shown).toMatchObject({ state: 'conflict', value: 'feber og hoste' });
  await after.saver.settle('situation', 'faldet\nfeber og hoste');
  expect([server.value, after.shown?.state]).toEqual(['faldet\nfeber og hoste', 'saved']);
});

test('a third text that comes while she chooses is the one she chooses against', async () => {
  const page = aPage();
  server = { value: 'faldet', revision: 4 };
  page.saver.type('situation', 'feber og hoste');
  await elapse();
  server = { value: 'faldet i går', revision: 5 };
  page.saver.load([stored()]);
  expect(page.shown).toMatchObject({ state: 'conflict', theirs: { value: 'faldet i går', revision: 5 } });
  await page.saver.keepMine('situation');
  expect([server, page.shown?.state]).toEqual([{ value: 'feber og hoste', revision: 6 }, 'saved']);
});

test('text of a page that is gone never overwrites what she is typing here now', async () => {
  online = false;
  const page = aPage();
  page.saver.type('situation', 'nyt');
  expect(page.saver.restore('situation', { value: 'gammelt', revision: 3, sent: null })).toBe(false);
  expect(page.shown?.value).toBe('nyt');
});

test('when the line is back nobody waits for the next try', async () => {
  online = false;
  const page = aPage();
  page.saver.type('situation', 'feber og hoste');
  await elapse();
  expect(page.shown?.state).toBe('retrying');
  online = true;
  page.saver.tryAgain();
  await settle();
  expect([server.value, page.shown?.state]).toEqual(['feber og hoste', 'saved']);
  expect(timers).toHaveLength(0);
});

test('once nobody is signed in nothing more is sent or shown, and the text stays kept', async () => {
  const page = aPage();
  page.saver.type('situation', 'feber og hoste');
  page.saver.stop();
  page.shown = undefined;
  await elapse();
  await page.saver.flush('situation');
  expect([sent, page.shown, page.kept?.value]).toEqual([[], undefined, 'feber og hoste']);
});

test('a text that was written on since is not put back over it, and waits no longer', () => {
  server = { value: 'Feber og hoste', revision: 3 };
  const page = aPage();
  expect(page.saver.restore('situation', { value: 'Feber', revision: 1, sent: null })).toBe(true);
  expect([page.shown?.value, page.shown?.state, sent]).toEqual(['Feber og hoste', 'saved', []]);
  page.saver.type('situation', 'Feber og hoste, SAT 93');
  expect(page.saver.restore('situation', { value: 'Feber og', revision: 2, sent: null })).toBe(true);
  expect(page.shown?.value).toBe('Feber og hoste, SAT 93');
});

test('what she had struck out before the page was gone is struck out again', async () => {
  server = { value: 'Feber og hoste', revision: 3 };
  const page = aPage();
  expect(page.saver.restore('situation', { value: 'Feber', revision: 3, sent: null })).toBe(true);
  await settle();
  expect(server.value).toBe('Feber');
});
