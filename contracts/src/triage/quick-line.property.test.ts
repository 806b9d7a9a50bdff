import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuickLine } from './quick-line.ts';
import { numberKeywords, type QuickLineValues, spokenLimits, spokenWords } from './quick-line.words.ts';

const whole = (name: 'respirationRate' | 'spo2' | 'systolic' | 'diastolic' | 'pulse') =>
  fc.integer({ min: spokenLimits[name].lowest, max: spokenLimits[name].highest });
const degrees = fc.integer({ min: 250, max: 450 }).map((tenths) => tenths / 10);

interface Said {
  readonly text: string;
  readonly values: QuickLineValues;
}
const said = (text: string, values: QuickLineValues): Said => ({ text, values });
const spaced = fc.constantFrom('', ' ', ': ', ' = ');
const numberOf = (
  kind: keyof typeof numberKeywords,
  value: fc.Arbitrary<number>,
  field: keyof QuickLineValues,
) =>
  fc
    .tuple(fc.constantFrom(...numberKeywords[kind]), spaced, value, fc.boolean())
    .map(([keyword, gap, number, comma]) =>
      said(`${keyword}${gap}${comma ? String(number).replace('.', ',') : number}`, { [field]: number }),
    );

const pressure = fc
  .tuple(fc.constantFrom(...numberKeywords.bloodPressure), spaced, whole('systolic'), whole('diastolic'))
  .filter(([, , systolic, diastolic]) => diastolic < systolic)
  .map(([keyword, gap, systolic, diastolic]) =>
    said(`${keyword}${gap}${systolic}/${diastolic}`, { systolic, diastolic }),
  );

const word = (matches: (values: QuickLineValues) => boolean) =>
  fc
    .constantFrom(...Object.entries(spokenWords).filter(([, values]) => matches(values)))
    .map(([text, values]) => said(text, values));

const oneOfEach = fc
  .tuple(
    numberOf('respirationRate', whole('respirationRate'), 'respirationRate'),
    numberOf('spo2', whole('spo2'), 'spo2'),
    numberOf('pulse', whole('pulse'), 'pulse'),
    numberOf('temperature', degrees, 'temperature'),
    pressure,
    word((values) => values.oxygen !== undefined),
    word((values) => values.acvpu !== undefined),
    word((values) => values.temperatureSite !== undefined),
  )
  .chain((all) => fc.shuffledSubarray(all, { minLength: 1 }));

const separators = fc.constantFrom(' ', ', ', '; ', '\n', '  ');
const merged = (all: readonly Said[]): QuickLineValues =>
  Object.assign({}, ...all.map(({ values }) => values));

describe('any vital values', () => {
  it('in any order and with any mark between them are read as they were said', () => {
    fc.assert(
      fc.property(oneOfEach, separators, fc.boolean(), (all, separator, loud) => {
        const line = all.map(({ text }) => text).join(separator);
        const reading = readQuickLine(loud ? line.toUpperCase() : line);
        expect(reading).toEqual({ values: merged(all), remainder: '', doubts: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('are read beside a note, and the note is kept', () => {
    const note = fc.constantFrom(
      'hoster gult',
      '84 år',
      'smerter i brystet',
      'kendt med KOL',
      'har ikke spist',
    );
    fc.assert(
      fc.property(oneOfEach, note, fc.boolean(), (all, text, first) => {
        const line = all.map((one) => one.text).join(' ');
        const reading = readQuickLine(first ? `${text}. ${line}` : `${line}, ${text}`);
        expect(reading.values).toEqual(merged(all));
        expect(reading.remainder.replace(/\.$/, '')).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});

describe('any line', () => {
  const scraps = fc.array(
    fc.oneof(
      fc.string({ maxLength: 4 }),
      fc.constantFrom(
        'rf',
        'sat',
        'p',
        'tp',
        'bt',
        'ilt',
        'luft',
        'vågen',
        'ikke',
        '22',
        '38,6',
        '128/70',
        ' ',
        ', ',
        '-',
        '?',
        'l',
      ),
    ),
    { maxLength: 12 },
  );

  it('is read without an error, in bounds, and nothing said is lost', () => {
    fc.assert(
      fc.property(scraps, (pieces) => {
        const line = pieces.join('');
        const { values, remainder, doubts } = readQuickLine(line);
        for (const [name, limits] of Object.entries(spokenLimits)) {
          const value = values[name as keyof typeof spokenLimits];
          if (value === undefined) continue;
          expect(value).toBeGreaterThanOrEqual(limits.lowest);
          expect(value).toBeLessThanOrEqual(limits.highest);
        }
        const kept = remainder.replaceAll(/\s/g, '');
        for (const { text } of doubts) expect(kept).toContain(text.normalize('NFC').replaceAll(/\s/g, ''));
        if (Object.keys(values).length === 0)
          expect(remainder).toBe(line.normalize('NFC').trim().replaceAll(/\s+/g, ' '));
      }),
      { numRuns: 3000 },
    );
  });

  it('without a digit or a known word fills nothing', () => {
    const text = fc.string({ unit: fc.constantFrom(...'qwcdfgjxyz æø,.-/'), maxLength: 60 });
    fc.assert(
      fc.property(text, (line) => {
        expect(readQuickLine(line).values).toEqual({});
      }),
    );
  });

  it('100,000 of them take less than a second of work', () => {
    const lines = fc.sample(fc.string({ maxLength: 40 }), { numRuns: 2000, seed: 3 });
    const before = process.cpuUsage();
    for (let round = 0; round < 50; round += 1) for (const line of lines) readQuickLine(line);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(1000);
  });

  it.each(['1', ' ', 'p ', 'p98 ', 'luft', ',', 'a', 'o2 ', '-'])('a very long one of %o ends', (piece) => {
    const before = process.cpuUsage();
    readQuickLine(`${piece.repeat(20_000 / piece.length)}x`);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
  });
});
