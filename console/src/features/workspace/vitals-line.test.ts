import { readQuickLine } from '@leon/contracts/triage/quick-line.ts';
import { expect, test } from 'vitest';
import { type Vitals, vitalsAfterLine, withVital } from './vitals-line.ts';

const at = '2026-11-22T10:00:00.000Z';
const typed = (vitals: Vitals, before: string, after: string) =>
  vitalsAfterLine(vitals, readQuickLine(before), readQuickLine(after), at);

test('what is said fills its field, with the time it was said', () => {
  expect(typed({}, '', 'rf22 sat93 luft')).toEqual({
    respirationRate: 22,
    spo2: 93,
    oxygen: false,
    measuredAt: at,
  });
});

test('a value corrected in its own field survives further typing on the line', () => {
  const corrected = { respirationRate: 24, measuredAt: at };
  expect(typed(corrected, 'rf22', 'rf22 p98')).toMatchObject({ respirationRate: 24, pulse: 98 });
});

test('what is deleted from the line leaves its field', () => {
  expect(typed({ respirationRate: 22, pulse: 98 }, 'rf22 p98', 'p98')).not.toHaveProperty('respirationRate');
});

test('what is not recognised stays as a note, and goes with its words', () => {
  const noted = typed({}, '', 'rf22 hoster meget');
  expect(noted.note).toBe('hoster meget');
  expect(typed(noted, 'rf22 hoster meget', 'rf22')).not.toHaveProperty('note');
});

test('the time of the first value is not moved by the next', () => {
  const first = '2026-11-22T09:00:00.000Z';
  expect(typed({ pulse: 98, measuredAt: first }, 'p98', 'p98 rf22').measuredAt).toBe(first);
});

test('the last value taken away leaves nothing measured', () => {
  expect(withVital({ pulse: 98, measuredAt: at }, 'pulse', null, at)).toBeNull();
  expect(withVital({}, 'oxygen', false, at)).toEqual({ oxygen: false, measuredAt: at });
});
