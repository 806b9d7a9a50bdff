import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Actor, type Tx, withActor } from '../db/actor.ts';
import { once } from '../db/idempotency.ts';
import { type Keys, parseKeys } from '../db/keys.ts';
import { findCitizen, linkCitizen } from '../modules/identity/index.ts';
import { aPerson, openTestDatabase } from '../testing/test-database.ts';
import { rehash } from './rehash.ts';

const key = (letter: string): string => Buffer.alloc(32, letter).toString('base64');
const file = (lookup: string, ...otherLookups: string[]): Keys =>
  parseKeys(
    JSON.stringify({
      ...{ current: 'k1', keys: { k1: key('k') }, lookup: key(lookup) },
      otherLookups: otherLookups.map(key),
    }),
  );
/** What a node knows before, at each step of the instructions, and after. */
const steps = [file('o'), file('o', 'n'), file('n', 'o'), file('n')] as const;
const [before, told, during, after] = steps;

let database: Awaited<ReturnType<typeof openTestDatabase>>;
const nurse = aPerson();
const auditor = aPerson({ role: 'auditor', desk: null });
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const as = <Result>(work: (tx: Tx) => Promise<Result>, actor: Actor = nurse) =>
  withActor(database.db, actor, work);
/** X-eCPR: no living person has one. */
const number = (nth: number) => `0101801${String.fromCharCode(65 + Math.floor(nth / 10))}C${nth % 10}`;
const link = async (keys: Keys, nth: number): Promise<string> =>
  (await as((tx) => linkCitizen(tx, { keys, training: false }, number(nth)))).citizenId;
const find = async (keys: Keys, nth: number): Promise<string | null> =>
  (await as((tx) => findCitizen(tx, keys, number(nth)), auditor)).citizenId;

test('the look-up key is changed while everybody works: no look-up fails in between, and nobody is kept twice', async () => {
  const ids = new Map<number, Set<string | null>>();
  const saw = (nth: number, id: string | null) => {
    const seen = ids.get(nth) ?? new Set();
    ids.set(nth, seen.add(id));
  };
  for (let nth = 0; nth < 20; nth += 1) saw(nth, await link(before, nth));

  // at every step some nodes are restarted already and some are not
  for (const [older, newer] of [
    [before, told],
    [told, during],
  ] as const)
    await Promise.all(
      Array.from({ length: 60 }, async (_, at) => {
        const nth = at % 30;
        const pair = await Promise.all([link(older, nth), link(newer, nth)]);
        for (const id of pair) saw(nth, id);
        for (const id of await Promise.all([find(older, nth), find(newer, nth)])) saw(nth, id);
      }),
    );

  let working = true;
  const others = (async () => {
    for (let at = 0; working || at < 60; at += 1) {
      const nth = at % 40;
      saw(nth, await link(during, nth));
      saw(nth, await find(during, nth));
    }
  })();
  const first = await rehash(database.adminUrl, during);
  working = false;
  await others;
  expect(first.rehashed).toBeGreaterThanOrEqual(20);
  expect(await rehash(database.adminUrl, during)).toMatchObject({ rehashed: 0, twice: [] });

  for (const nth of ids.keys()) {
    saw(nth, await find(during, nth));
    saw(nth, await link(after, nth));
    saw(nth, await find(after, nth));
    expect(await find(before, nth)).toBeNull();
  }
  expect([...ids.values()].filter((seen) => seen.size !== 1 || seen.has(null))).toEqual([]);
  const { rows } = await database.admin.query('SELECT FROM leon.citizen');
  expect(rows).toHaveLength(ids.size);
});

test('a citizen who is kept under both keys is named, and neither row is changed', async () => {
  const { citizenId } = await as((tx) => linkCitizen(tx, { keys: before, training: false }, number(50)));
  await link(after, 50);
  expect((await rehash(database.adminUrl, during)).twice).toEqual([citizenId]);
});

test('a command that was sent before the key was changed gets its answer after it, and another under its id does not', async () => {
  const identity = { commandId: randomUUID(), route: 'test', content: { said: 'ja' } };
  const asked = (keys: Keys, content: unknown) =>
    as((tx) => once(tx, keys, { ...identity, content }, async () => ({ answer: 1 })));
  await asked(told, identity.content);
  expect(await asked(during, identity.content)).toEqual({ answer: 1 });
  await expect(asked(during, { said: 'nej' })).rejects.toThrow('command.reused');
});

test('unsaved text in browsers opens through a change of the look-up key, where its own key is named', () => {
  const named = parseKeys(
    JSON.stringify({ current: 'k1', keys: { k1: key('k') }, lookup: key('n'), drafts: key('o') }),
  );
  expect(named.draftKey('anna')).toEqual(before.draftKey('anna'));
  expect(named.draftKey('anna')).not.toEqual(after.draftKey('anna'));
});
