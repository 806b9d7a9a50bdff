import { describe, expect, it } from 'vitest';
import { readQuickLine } from './quick-line.ts';
import type { QuickLineValues } from './quick-line.words.ts';

const pneumonia: QuickLineValues = {
  respirationRate: 22,
  spo2: 93,
  oxygen: false,
  systolic: 128,
  diastolic: 70,
  pulse: 98,
  temperature: 38.6,
  acvpu: 'A',
};

describe('vital values typed as spoken', () => {
  it.each([
    'rf22 sat93 luft bt128/70 p98 tp38,6 vågen',
    'rf22sat93luftbt128/70p98tp38,6vågen',
    'RF 22, SAT 93 %, LUFT, BT 128 / 70, P 98, TP 38.6, VÅGEN',
    'resp: 22/min; spo2=93%; atm luft; blodtryk 128 over 70 mmHg; puls 98/min; temp 38,6 grader; vågen',
    'er vågen, p98 tp38,6 bt128/70 og i luft sat93 rf22',
    'rf22\nsat93\nluft\nbt128/70\np98\ntp38,6\nvågen.',
    'rf22 sat93 luft bt128/70 p98 p98 tp38,6 va\u030agen',
  ])('%s', (line) => {
    expect(readQuickLine(line)).toEqual({ values: pneumonia, remainder: '', doubts: [] });
  });

  it.each<[string, QuickLineValues]>([
    ['ilt 2l', { oxygen: true, oxygenLitres: 2 }],
    ['ilt 1,5 liter/min', { oxygen: true, oxygenLitres: 1.5 }],
    ['2 l ilt', { oxygen: true, oxygenLitres: 2 }],
    ['på ilt', { oxygen: true }],
    ['konfus', { acvpu: 'C' }],
    ['reagerer kun på tiltale', { acvpu: 'V', consciousness: 'voice' }],
    ['tiltale', { acvpu: 'V', consciousness: 'voice' }],
    ['smerte', { acvpu: 'P', consciousness: 'pain' }],
    ['bevidstløs', { acvpu: 'U', consciousness: 'none' }],
    ['habituel', { consciousness: 'habitual' }],
    ['agiteret', { consciousness: 'agitated' }],
    ['tp38,6 rektal', { temperature: 38.6, temperatureSite: 'rectal' }],
    ['tp 38 oral', { temperature: 38, temperatureSite: 'oral' }],
    ['tp38.6 aksil', { temperature: 38.6, temperatureSite: 'axillary' }],
    ['bt128', { systolic: 128 }],
    ['o2sat 88', { spo2: 88 }],
  ])('%s', (line, values) => {
    expect(readQuickLine(line)).toEqual({ values, remainder: '', doubts: [] });
  });
});

describe('what is not recognised stays', () => {
  it.each([
    ['84 år, hoster siden i går, rf22 sat93, lever alene', '84 år, hoster siden i går lever alene'],
    ['p98, -5 mg morfin', '-5 mg morfin'],
    ['p98, ???', '???'],
    ['  ', ''],
  ])('%s → %s', (line, remainder) => {
    expect(readQuickLine(line)).toMatchObject({ remainder, doubts: [] });
  });

  it.each([
    '128/70',
    '38,6',
    'impuls 80',
    'ilt 2',
    'rr 22',
    'xp98',
    'p98x',
    'tp39øre',
    'vitamin b12p98',
    'luft i maven',
    'smerter i ryggen',
    'ikke helt vågen',
    'vågen om natten',
    'vågen?',
    'uden ilt',
    'oral antibiotika',
    'luftvej fri',
    'konfusion',
    'puls ca 98',
    'p>98',
    'p1234567',
  ])('%s fills nothing', (line) => {
    expect(readQuickLine(line)).toEqual({ values: {}, remainder: line, doubts: [] });
  });
});

describe('what looks like a value and cannot be taken stays with a reason', () => {
  it.each([
    ['sat101', 'impossible'],
    ['rf-1', 'impossible'],
    ['tp12', 'impossible'],
    ['tp386', 'impossible'],
    ['p9', 'impossible'],
    ['bt70/128', 'impossible'],
    ['bt128/300', 'impossible'],
    ['ilt 0l', 'impossible'],
    ['rf22,5', 'not_whole'],
    ['bt128/70,5', 'not_whole'],
    ['tp38,65', 'too_many_decimals'],
    ['p98-100', 'unclear'],
    ['p98/100', 'unclear'],
    ['tp 38, 6', 'unclear'],
    ['p98?', 'unclear'],
    ['habituelt bt 140/80', 'other_time'],
    ['var p120', 'other_time'],
    ['p120 i går', 'other_time'],
    ['tp38,6 for 2 timer siden', 'other_time'],
  ])('%s: %s', (line, reason) => {
    const reading = readQuickLine(line);
    expect(reading).toMatchObject({ values: {}, remainder: line, doubts: [{ reason }] });
    expect(line).toContain(reading.doubts[0]?.text);
  });

  it.each([
    ['p98 p102', {}],
    ['luft ilt 2l p98', { pulse: 98 }],
    ['vågen, konfus', {}],
    ['bt 128/70 bt 128/80', {}],
    ['reagerer ikke på tiltale', {}],
  ])('%s: two answers to one question are none', (line, values) => {
    const reading = readQuickLine(line);
    expect(reading.values).toEqual(values);
    expect(reading.doubts.map(({ reason }) => reason)).toEqual(['said_twice', 'said_twice']);
    for (const { text } of reading.doubts) expect(reading.remainder).toContain(text);
  });

  it('the other values of the line are taken all the same', () => {
    expect(readQuickLine('rf22 sat101 p98')).toEqual({
      values: { respirationRate: 22, pulse: 98 },
      remainder: 'sat101',
      doubts: [{ text: 'sat101', reason: 'impossible' }],
    });
  });
});
