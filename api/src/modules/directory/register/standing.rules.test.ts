import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LocalEntry } from './local-entry.ts';
import { pieces, spokenFacts, undoneBy } from './standing.rules.ts';

let seq = 0;
const said = (number: string | null, given: Partial<LocalEntry> = {}): LocalEntry => {
  seq += 1;
  return {
    id: `e${seq}`,
    seq,
    offer: 'akutteam-a',
    said: { fact: 'number', key: '', value: number },
    before: { fact: 'number', key: '', value: null },
    saidBy: 'Teamleder',
    note: null,
    by: 'Kommunal leder',
    at: '2026-11-22T10:00:00Z',
    undoes: null,
    from: 0,
    to: null,
    ...given,
  };
};
const undoing = (entry: LocalEntry): LocalEntry => said(null, { undoes: entry.id });
const numbersIn = (entries: readonly LocalEntry[]) =>
  spokenFacts(entries).map(({ said: { value }, from, to }) => [value, from, to]);

describe('what is said of a number', () => {
  test('is the newest that covers the time, and the older one again when that has ended', () => {
    expect(numbersIn([said('1'), said('2', { from: 10, to: 20 })])).toEqual([
      ['1', 0, 10],
      ['2', 10, 20],
      ['1', 20, null],
    ]);
  });

  test('is nothing where the newest says nothing: the file speaks', () => {
    expect(numbersIn([said('1'), said(null, { from: 10, to: 20 })])).toEqual([
      ['1', 0, 10],
      ['1', 20, null],
    ]);
  });

  test('of a later day does not count today', () => {
    expect(numbersIn([said('1', { from: 100 })])).toEqual([['1', 100, null]]);
  });
});

describe('undoing', () => {
  const first = said('1');
  const second = said('2');
  const undone = undoing(second);
  const again = undoing(undone);

  test.each([
    ['nothing', [first, second], '2'],
    ['the newest', [first, second, undone], '1'],
    ['the undoing', [first, second, undone, again], '2'],
    ['the undoing, and then the newest once more', [first, second, undone, again, undoing(second)], '1'],
    ['the oldest', [first, second, undoing(first)], '2'],
  ])('%s', (_what, entries, number) => {
    expect(spokenFacts(entries)[0]?.said.value).toBe(number);
  });

  test('an undoing that was undone leaves its entry standing', () => {
    expect([...undoneBy([second, undone, again])]).toEqual([undone.id]);
  });
});

const time = fc.integer({ min: 0, max: 9 });
const anEntry = fc
  .record({
    from: time,
    long: fc.option(fc.integer({ min: 1, max: 5 })),
    number: fc.constantFrom('1', '2', null),
  })
  .map(({ from, long, number }) => said(number, { from, to: long === null ? null : from + long }));

test('at every instant the newest entry that covers it is what is said, and never two at once', () => {
  fc.assert(
    fc.property(fc.array(anEntry, { maxLength: 6 }), fc.integer({ min: 0, max: 15 }), (entries, at) => {
      const covers = (one: { from: number | null; to: number | null }) =>
        (one.from ?? 0) <= at && (one.to === null || at < one.to);
      const newest = entries.filter(covers).at(-1)?.said.value ?? null;
      const spoken = spokenFacts(entries).filter(covers);
      expect(spoken.length).toBeLessThanOrEqual(1);
      expect(spoken[0]?.said.value ?? null).toBe(newest);
    }),
  );
});

test('a period is cut into pieces that meet', () => {
  expect(pieces({ from: 0, to: 10 }, [{ from: 3, to: 20 }])).toEqual([
    { from: 0, to: 3 },
    { from: 3, to: 10 },
  ]);
});
