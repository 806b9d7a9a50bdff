import { expect, test } from 'vitest';
import { type Period, takeOver } from './take-over.rules.ts';

const at = (hour: number) => `2026-11-22T${String(hour).padStart(2, '0')}:00:00.000Z`;
const period = (name: string, from: number, until: number): Period => ({
  ...{ kind: 'doctor', name, number: '00 11 22 33', accountId: null },
  ...{ from: at(from), until: at(until) },
});
const said = (chain: readonly Period[]) =>
  chain.map(({ name, from, until }) => `${name} ${from.slice(11, 13)}-${until.slice(11, 13)}`);

test.each<[string, Period[], Period, string[]]>([
  ['nobody was responsible', [], period('A', 10, 12), ['A 10-12']],
  [
    'inside a longer period its owner goes on afterwards',
    [period('GP', 8, 16)],
    period('A', 10, 12),
    ['A 10-12', 'GP 12-16'],
  ],
  [
    'across a change the later one is shortened',
    [period('GP', 8, 16), period('Night', 16, 23)],
    period('A', 10, 18),
    ['A 10-18', 'Night 18-23'],
  ],
  ['longer than the chain', [period('GP', 8, 12)], period('A', 10, 18), ['A 10-18']],
  [
    'to the hour of a change',
    [period('GP', 8, 16), period('Night', 16, 23)],
    period('A', 10, 16),
    ['A 10-16', 'Night 16-23'],
  ],
  ['before a chain that begins later', [period('Night', 16, 23)], period('A', 10, 12), ['A 10-12']],
])('%s', (_, chain, taken, expected) => {
  const after = takeOver(chain, taken);
  expect(said(after)).toEqual(expected);
  for (const [nth, { from }] of after.entries()) if (nth > 0) expect(from).toBe(after[nth - 1]?.until);
});
