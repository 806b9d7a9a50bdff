import { expect, test } from 'vitest';
import type { DeskFigures } from './load.ts';
import { measured, reckonLoad, settled } from './load-level.rules.ts';
import type { LoadAction, LoadBook, LoadLevel, LoadParameter, LoadStep } from './load-rules.ts';

const keepsMs = 5 * 60_000;
const now = Date.parse('2026-11-22T10:00:00Z');
const quiet: DeskFigures = {
  ...{ waiting: 0, waitingBands: [0, 0, 0, 0], oldestSince: null, clocksSoon: 0, clocksBroken: 0 },
  ...{ open: 0, onDuty: 2, requested: 0, unanswered: 0 },
  places: { offers: 3, free: 2, staffed: 4, occupancy: 50 },
  ...{ teams: { offers: 2, now: 2 }, counted: 10, notCurrent: 0 },
};
const head = (id: string) => ({
  ...{ id, version: 1, name: id, source: 'forslag', approvedBy: null, from: null, to: null },
  status: 'proposed' as const,
});
const parameter = (
  measure: LoadParameter['measure'],
  at: [number, number, number],
  desk: string | null = null,
) => ({
  ...head(`${measure}-${desk ?? 'all'}`),
  ...{ desk, measure, busy: at[0], pressed: at[1], critical: at[2] },
});
const step = (level: LoadLevel, fromPoints: number): LoadStep => ({
  ...head(level),
  desk: null,
  level,
  fromPoints,
});
const action = (level: LoadLevel): LoadAction => ({
  ...head(`do-${level}`),
  ...{ nameEn: level, desk: null, level, place: null },
});
const book: LoadBook = {
  parameters: [parameter('waiting', [3, 6, 10]), parameter('clocks_broken', [2, 5, 10])],
  steps: [step('critical', 5), step('normal', 0), step('busy', 1), step('pressed', 3)],
  actions: [action('critical'), action('busy'), action('pressed')],
};
const reckon = (
  figures: Partial<DeskFigures>,
  rules: LoadBook = book,
  before?: Parameters<typeof settled>[0],
) => reckonLoad({ ...quiet, ...figures }, rules, 'midt', before, keepsMs, now);

test.each([
  [0, 0, 0, 'normal', []],
  [2, 1, 0, 'normal', []],
  [3, 0, 1, 'busy', ['do-busy']],
  [3, 2, 2, 'busy', ['do-busy']],
  [6, 2, 3, 'pressed', ['do-pressed', 'do-busy']],
  [10, 5, 5, 'critical', ['do-critical', 'do-pressed', 'do-busy']],
  [50, 50, 6, 'critical', ['do-critical', 'do-pressed', 'do-busy']],
])(
  'with %i waiting and %i broken clocks there are %i points: %s',
  (waiting, clocksBroken, points, level, actions) => {
    const reckoned = reckon({ waiting, clocksBroken });
    expect(reckoned).toMatchObject({ points, level });
    expect(reckoned.actions.map(({ id }) => id)).toEqual(actions);
  },
);

test('every reason names its figure, its points and its thresholds, the heaviest first', () => {
  expect(reckon({ waiting: 4, clocksBroken: 6 }).reasons).toMatchObject([
    { measure: 'clocks_broken', value: 6, points: 2, thresholds: [2, 5, 10] },
    { measure: 'waiting', value: 4, points: 1, thresholds: [3, 6, 10] },
  ]);
  expect(reckon({ waiting: 4 }).nextAt).toBe(3);
  expect(reckon({ waiting: 10, clocksBroken: 10 }).nextAt).toBeNull();
});

test('a desk’s own parameter counts for that desk instead of the one for all', () => {
  const own = { ...book, parameters: [...book.parameters, parameter('waiting', [1, 2, 3], 'midt')] };
  expect(reckon({ waiting: 3 }, own)).toMatchObject({ points: 3 });
  expect(reckonLoad({ ...quiet, waiting: 3 }, own, 'vest', undefined, keepsMs, now)).toMatchObject({
    points: 1,
  });
});

test('what nobody has told gives no points, and is said not to be known', () => {
  const rules = { ...book, parameters: [parameter('occupancy', [0, 0, 0])] };
  const places = { ...quiet.places, occupancy: null };
  expect(reckon({ places }, rules)).toMatchObject({ points: 0, reasons: [{ value: null, points: 0 }] });
});

test('a level is approved only when everything it rests on is', () => {
  expect(reckon({}).approved).toBe(false);
  const signed = <R extends object>(rule: R) => ({ ...rule, status: 'approved' as const });
  const approved = {
    ...{ parameters: book.parameters.map(signed), steps: book.steps.map(signed) },
    actions: book.actions.map(signed),
  };
  expect(reckon({}, approved).approved).toBe(true);
  expect(reckon({}, { parameters: [], steps: [], actions: [] })).toMatchObject({
    level: 'normal',
    approved: false,
  });
});

test('a parameter that is no longer in force counts no more', () => {
  const over = { ...book, parameters: book.parameters.map((rule) => ({ ...rule, to: now })) };
  expect(reckon({ waiting: 50 }, over)).toMatchObject({ points: 0, reasons: [] });
});

const busySince = (ms: number) => ({ level: 'busy' as const, since: now - ms });
test.each<[string, Parameters<typeof settled>[0], LoadLevel, ReturnType<typeof settled>]>([
  ['it begins', undefined, 'busy', { level: 'busy', since: now, fallsAt: null }],
  ['it rises at once', busySince(1), 'critical', { level: 'critical', since: now, fallsAt: null }],
  ['it stays since then', busySince(9), 'busy', { ...busySince(9), fallsAt: null }],
  ['it falls late', busySince(1), 'normal', { ...busySince(1), fallsAt: now - 1 + keepsMs }],
  ['it has fallen', busySince(keepsMs), 'normal', { level: 'normal', since: now, fallsAt: null }],
])('a level rises at once and falls after a while: %s', (_, before, reached, expected) => {
  expect(settled(before, reached, keepsMs, now)).toEqual(expected);
});

test.each([
  ['longest_wait', { oldestSince: '2026-11-22T09:53:59.000Z' }, 6],
  ['longest_wait', {}, 0],
  ['cases_per_nurse', { open: 5, waiting: 2, onDuty: 2 }, 3.5],
  ['cases_per_nurse', { open: 3, onDuty: 0 }, 3],
  ['not_current', { counted: 8, notCurrent: 3 }, 38],
  ['not_current', { counted: 0 }, null],
  ['unanswered', { unanswered: 2 }, 2],
] as const)('%s of %j is %s', (measure, figures, value) => {
  expect(measured({ ...quiet, ...figures } as DeskFigures, measure, now)).toBe(value);
});
