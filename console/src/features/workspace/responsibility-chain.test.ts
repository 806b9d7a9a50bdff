import { expect, test } from 'vitest';
import { isoAt } from '../../lib/clock.ts';
import { joined, proposedChain, toResponsible } from './responsibility-chain.ts';

const chainAt = (instant: string, links?: number) =>
  proposedChain(Date.parse(instant), links).map(({ duty, untilMs }) => [duty, isoAt(untilMs)]);

test('on a weekday the own GP has it until 16, Lægevagten until 23, Natberedskabet until 8', () => {
  expect(chainAt('2026-11-24T09:30:00Z')).toEqual([
    ['own_gp', '2026-11-24T15:00:00.000Z'],
    ['on_call', '2026-11-24T22:00:00.000Z'],
    ['night', '2026-11-25T07:00:00.000Z'],
  ]);
});

test('at night it begins with Natberedskabet and goes on to the own GP', () => {
  expect(chainAt('2026-11-24T00:40:00Z', 2)).toEqual([
    ['night', '2026-11-24T07:00:00.000Z'],
    ['own_gp', '2026-11-24T15:00:00.000Z'],
  ]);
});

test('on a Saturday Lægevagten has the whole day in one period', () => {
  expect(chainAt('2026-11-28T09:00:00Z', 2)).toEqual([
    ['on_call', '2026-11-28T22:00:00.000Z'],
    ['night', '2026-11-29T07:00:00.000Z'],
  ]);
});

test('on Christmas Eve, a Thursday, Lægevagten has the whole day', () => {
  expect(chainAt('2026-12-24T09:00:00Z', 2)[0]).toEqual(['on_call', '2026-12-24T22:00:00.000Z']);
});

test('the night in which summer time ends is an hour longer', () => {
  const [night] = proposedChain(Date.parse('2026-10-24T21:30:00Z'), 1);
  expect(night?.duty).toBe('night');
  expect(isoAt(night?.untilMs ?? 0)).toBe('2026-10-25T07:00:00.000Z');
});

test('no gap can be made by hand: each begins where the one before ends', () => {
  const chain = proposedChain(Date.parse('2026-11-24T09:30:00Z'));
  const [first, ...rest] = chain;
  if (first === undefined) throw new Error('no chain');
  const changed = joined([{ ...first, untilMs: first.untilMs + 3_600_000 }, ...rest]);
  expect(changed[1]?.fromMs).toBe(first.untilMs + 3_600_000);
});

test('a named own GP is a doctor, a duty is a function', () => {
  const chain = proposedChain(Date.parse('2026-11-24T09:30:00Z'), 2);
  const named = chain.map((period) => ({
    ...period,
    number: '12345678',
    name: period.duty === 'own_gp' ? 'Birthe Lund' : '',
  }));
  expect(toResponsible(named, (duty) => `vagt ${duty}`, isoAt)).toMatchObject([
    { kind: 'doctor', name: 'Birthe Lund' },
    { kind: 'duty_function', name: 'vagt on_call' },
  ]);
});

test('the discharging department has it until 72 hours after discharge, then whoever has duty', () => {
  const now = Date.parse('2026-11-24T12:00:00Z');
  const discharge = { at: now - 40 * 3_600_000, from: 'Medicinsk Afdeling', number: '00 00 65 75' };
  const chain = proposedChain(now, 2, { discharge });
  expect(chain.map(({ duty, name, untilMs }) => [duty, name, isoAt(untilMs)])).toEqual([
    [null, 'Medicinsk Afdeling', '2026-11-25T20:00:00.000Z'],
    ['on_call', '', '2026-11-25T22:00:00.000Z'],
  ]);
  expect(toResponsible(chain, (duty) => duty, isoAt)[0]?.kind).toBe('duty_function');
  const later = proposedChain(now + 33 * 3_600_000, 1, { discharge });
  expect(later[0]?.duty).toBe('on_call');
});

test('the GP who calls has her own name and number in the chain', () => {
  const ownGp = { name: 'Birthe Lund', number: '00 12 34 56' };
  expect(proposedChain(Date.parse('2026-11-24T09:30:00Z'), 1, { ownGp })[0]).toMatchObject(ownGp);
});
