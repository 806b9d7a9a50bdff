import { expect, test } from 'vitest';
import { emptyRuleBook } from './rule-book.ts';
import { nextSupportSwitch, supportOn } from './support.ts';
import { confirmedSupport, pendingSupport, SupportStep } from './support-step.ts';

const hour = 3_600_000;
const start = Date.parse('2026-11-22T12:00:00Z');
const at = (hours: number) => new Date(start + hours * hour).toISOString();
const id = (nth: number) => `00000000-0000-4000-8000-00000000000${nth}`;
const [a, b] = [id(1), id(2)];

type Said = { h: number; from?: number; until?: number; demo?: boolean; by?: string; of?: number };
const steps = (...said: ['proposed' | 'confirmed' | 'withdrawn', Said][]): SupportStep[] =>
  said.map(([kind, { h, from = h, until, demo = false, by = a, of = 1 }], nth) =>
    SupportStep.parse({
      ...{ kind, id: id(nth + 1), by: by === a ? 'A' : 'B', account: by, at: at(h) },
      ...(kind === 'proposed' ? { approver: 'Regionen', reference: 'Sag 7', demo } : {}),
      ...(kind === 'proposed' ? { from: at(from), until: until === undefined ? null : at(until) } : {}),
      ...(kind === 'confirmed' ? { proposal: id(of) } : {}),
      ...(kind === 'withdrawn' ? { reason: 'Fejl' } : {}),
    }),
  );
const proposed = (said: Said) => ['proposed', said] as ['proposed', Said];
const confirmed = (said: Said) => ['confirmed', { by: b, ...said }] as ['confirmed', Said];
const withdrawn = (said: Said) => ['withdrawn', said] as ['withdrawn', Said];

test.each<[string, SupportStep[], on: number[], off: number[]]>([
  ['nothing', [], [], [0, 9]],
  ['a proposal alone', steps(proposed({ h: 0 })), [], [0, 9]],
  ['another’s confirmation', steps(proposed({ h: 0 }), confirmed({ h: 1 })), [1, 9], [0.9]],
  ['approved from later on', steps(proposed({ h: 0, from: 5 }), confirmed({ h: 1 })), [5, 9], [1, 4.9]],
  ['approved until then', steps(proposed({ h: 0, until: 5 }), confirmed({ h: 1 })), [1, 4.9], [5, 9]],
  ['withdrawn', steps(proposed({ h: 0 }), confirmed({ h: 1 }), withdrawn({ h: 3 })), [1, 2.9], [3, 9]],
  [
    'withdrawn before its date',
    steps(proposed({ h: 0, from: 5 }), confirmed({ h: 1 }), withdrawn({ h: 3 })),
    [],
    [4, 5, 9],
  ],
  [
    'a proposal that was withdrawn, whoever confirms it',
    steps(proposed({ h: 0 }), withdrawn({ h: 1 }), confirmed({ h: 2 })),
    [],
    [2, 9],
  ],
  [
    'withdrawn and approved anew',
    steps(
      proposed({ h: 0 }),
      confirmed({ h: 1 }),
      withdrawn({ h: 3 }),
      proposed({ h: 4 }),
      confirmed({ h: 5, of: 4 }),
    ),
    [1, 5, 9],
    [3, 4],
  ],
])('with %s it is on and off at these hours', (_, said, on, off) => {
  const book = { ...emptyRuleBook, support: confirmedSupport(said) };
  for (const h of on) expect(supportOn(book, start + h * hour), `${h}`).toMatchObject({ confirmedBy: 'B' });
  for (const h of off) expect(supportOn(book, start + h * hour), `${h}`).toBeNull();
});

test('what is approved in a demonstration is on, and never approved', () => {
  const support = confirmedSupport(steps(proposed({ h: 0, demo: true }), confirmed({ h: 1 })));
  expect(supportOn({ support }, start + hour)).toMatchObject({ status: 'proposed', demo: true });
});

test.each<[string, SupportStep[], boolean]>([
  ['entered', steps(proposed({ h: 0 })), true],
  ['confirmed', steps(proposed({ h: 0 }), confirmed({ h: 1 })), false],
  ['withdrawn', steps(proposed({ h: 0 }), withdrawn({ h: 1 })), false],
  ['over before anybody confirmed it', steps(proposed({ h: 0, until: 2 })), false],
  [
    'entered while another is in force',
    steps(proposed({ h: 0 }), confirmed({ h: 1 }), proposed({ h: 2 })),
    true,
  ],
])('a proposal that is %s waits for another person: %s', (_, said, waits) => {
  expect(pendingSupport(said, start + 3 * hour) !== null).toBe(waits);
});

test('the next switch by date is known beforehand, so that an open screen follows it', () => {
  const support = confirmedSupport(steps(proposed({ h: 0, from: 2, until: 5 }), confirmed({ h: 1 })));
  expect(nextSupportSwitch({ support }, start + hour)).toBe(start + 2 * hour);
  expect(nextSupportSwitch({ support }, start + 2 * hour)).toBe(start + 5 * hour);
  expect(nextSupportSwitch({ support }, start + 5 * hour)).toBeNull();
});
