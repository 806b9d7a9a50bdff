import { readQuickLine } from '@leon/contracts/triage/quick-line.ts';
import { expect, test } from 'vitest';
import { paletteItems } from '../app/palette-items.ts';
import { momentOf } from '../features/access-log/log-query.ts';
import { typedDay } from '../features/register/week-words.ts';
import { typedDate, typedMoment, typedTime } from './danish-time.ts';
import { translator } from './language/translate.ts';
import { findPlaces, findPlacesOfAddress } from './places.ts';

const now = Date.parse('2026-11-22T10:00:00+01:00');
const t = translator('da');
/** Everything that reads what somebody types, letter by letter while she types it. */
const readers: readonly (readonly [string, (text: string) => unknown])[] = [
  ['the quick line', readQuickLine],
  ['the search for a town', findPlaces],
  ['the search for an address', findPlacesOfAddress],
  [
    'the search over everything',
    (text) => paletteItems(text, { actions: ['edit'], cases: [], offers: [] }, 'da'),
  ],
  ['a time', (text) => typedTime(text, now)],
  ['a moment', (text) => typedMoment(text, now, 'future')],
  ['a date', typedDate],
  ['the log’s moment', (text) => momentOf(text, now)],
  ['opening hours', (text) => typedDay(text, 'mon', t)],
];
const long = 20_000;
const pieces = [
  'a',
  ' ',
  '0',
  '1,',
  'rf',
  'bt1/',
  '.',
  ': ',
  '-',
  '\t\n',
  '08-',
  '1.1.',
  'i går ',
  '"',
  '(',
] as const;

test.each(readers)('%s is read at once, however long the text is', (_name, read) => {
  for (const piece of pieces) {
    const text = piece.repeat(long / piece.length);
    const began = performance.now();
    read(text);
    read(`${text}!`);
    expect.soft(performance.now() - began, JSON.stringify(piece)).toBeLessThan(500);
  }
});

test.each(readers)('%s takes names of the language, SQL and patterns as words', (_name, read) => {
  for (const text of [
    '__proto__',
    'constructor',
    'toString',
    "'; DROP TABLE leon.case; --",
    '%_\\',
    '(a+)+$',
    '[',
    '$1',
  ])
    expect(() => read(text)).not.toThrow();
});
