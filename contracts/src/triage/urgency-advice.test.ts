import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leonLevels } from '../directory/offer-kind.ts';
import { type News2Band, news2Bands } from './news2.table.ts';
import { news2Recheck } from './recheck.table.ts';
import { TobsBand } from './tobs-action-bands.ts';
import { triageColours } from './triage-colour.table.ts';
import { defaultUrgencyTable, urgencySteps } from './urgency.table.ts';
import { type UrgencyFacts, urgencyAdvice } from './urgency-advice.ts';

const nothing: UrgencyFacts = {
  news2: null,
  tobs: null,
  colour: null,
  raisedTo: null,
  doctor: null,
  treatmentLevelBy: null,
};
const rank = (step: (typeof urgencySteps)[number]) => urgencySteps.indexOf(step);
const alternatives = ['L0', 'L1', 'L2', 'L3', 'L3b', 'L4', 'L5'] as const;

describe('NEWS2 of 7 or more', () => {
  const high: UrgencyFacts = { ...nothing, news2: 'HIGH' };

  it('puts the direct number on top and folds the alternatives, hospital stays', () => {
    const advice = urgencyAdvice(high);
    expect(advice).toMatchObject({
      step: 'time_critical',
      directNumberFirst: true,
      doctor: 'confer',
      because: ['news2'],
    });
    for (const level of alternatives) expect(advice.levels[level]).toBe('folded');
    for (const level of ['L6', 'L7', 'L8'] as const) expect(advice.levels[level]).toBe('open');
  });

  it.each([{ doctor: 'Vagtlæge Holm' }, { treatmentLevelBy: 'Egen læge Friis' }])(
    '%o opens the alternatives by name, and the number stays on top',
    (named) => {
      const advice = urgencyAdvice({ ...high, ...named });
      expect(advice).toMatchObject({ step: 'time_critical', directNumberFirst: true });
      for (const level of leonLevels) expect(advice.levels[level]).toBe('open');
    },
  );

  it.each(['', '  '])('a blank name opens nothing', (blank) => {
    expect(urgencyAdvice({ ...high, doctor: blank, treatmentLevelBy: blank })).toEqual(urgencyAdvice(high));
  });
});

describe('what the others ask for', () => {
  it.each<[string, Partial<UrgencyFacts>]>([
    ['NEWS2 5–6', { news2: 'MEDIUM' }],
    ['orange', { colour: 'orange' }],
    ['TOBS orange', { tobs: 'ORANGE' }],
    ['TOBS red', { tobs: 'RED' }],
  ])('%s: the alternatives wait for a doctor, hospital does not', (_what, facts) => {
    const advice = urgencyAdvice({ ...nothing, ...facts });
    expect(advice).toMatchObject({ step: 'doctor_first', doctor: 'confer', directNumberFirst: false });
    for (const level of alternatives) expect(advice.levels[level]).toBe('after_doctor');
    expect(advice.levels.L7).toBe('open');
    const conferred = urgencyAdvice({ ...nothing, ...facts, doctor: 'Egen læge Friis' });
    expect(conferred).toMatchObject({ step: 'doctor_first', doctor: 'none' });
    expect(conferred.levels.L3).toBe('open');
  });

  it('a treatment level alone is no doctor', () => {
    const advice = urgencyAdvice({ ...nothing, news2: 'MEDIUM', treatmentLevelBy: 'Egen læge Friis' });
    expect(advice.levels.L3).toBe('after_doctor');
  });

  it('one red parameter: a doctor is told, and everything stays open', () => {
    const advice = urgencyAdvice({ ...nothing, news2: 'LOW_MEDIUM' });
    expect(advice).toMatchObject({ step: 'doctor_informed', doctor: 'inform' });
    for (const level of leonLevels) expect(advice.levels[level]).toBe('open');
  });

  it('an incomplete score hides nothing', () => {
    expect(urgencyAdvice(nothing)).toMatchObject({ step: 'open', doctor: 'none', because: [] });
  });

  it('is marked as not approved', () => {
    expect(urgencyAdvice(nothing).table).toMatchObject({ id: 'urgency-default', approved: false });
    expect(defaultUrgencyTable.heldBack).not.toContain('L6');
  });
});

describe('urgency is never lowered', () => {
  const facts = fc.record({
    news2: fc.option(fc.constantFrom(...news2Bands)),
    tobs: fc.option(fc.constantFrom(...TobsBand.options)),
    colour: fc.option(fc.constantFrom(...triageColours)),
    raisedTo: fc.option(fc.constantFrom(...urgencySteps)),
    doctor: fc.option(fc.constant('Læge Holm')),
    treatmentLevelBy: fc.option(fc.constant('Læge Friis')),
  });

  it('by anything that is said, taken away or signed', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom('news2', 'tobs', 'colour', 'raisedTo'), (known, without) => {
        const { step } = urgencyAdvice(known);
        expect(rank(step)).toBeGreaterThanOrEqual(rank(urgencyAdvice({ ...known, [without]: null }).step));
        expect(rank(step)).toBeGreaterThanOrEqual(rank(known.raisedTo ?? 'open'));
        expect(rank(step)).toBeGreaterThanOrEqual(
          rank(known.news2 === null ? 'open' : defaultUrgencyTable.news2[known.news2]),
        );
        expect(urgencyAdvice({ ...known, doctor: null, treatmentLevelBy: null }).step).toBe(step);
        expect(urgencyAdvice(known).because.length > 0).toBe(step !== 'open');
      }),
    );
  });

  it('concern alone raises', () => {
    const advice = urgencyAdvice({ ...nothing, news2: 'ZERO', raisedTo: 'doctor_first' });
    expect(advice).toMatchObject({ step: 'doctor_first', because: ['concern'] });
  });
});

describe('when to measure again', () => {
  it.each<[News2Band, number | null, number | null]>([
    ['HIGH', null, null],
    ['MEDIUM', 60, 60],
    ['LOW_MEDIUM', 60, 60],
    ['LOW', 240, 360],
    ['ZERO', 720, 720],
  ])('%s', (band, fromMinutes, latestMinutes) => {
    const interval = news2Recheck[band];
    expect([interval?.fromMinutes ?? null, interval?.latestMinutes ?? null]).toEqual([
      fromMinutes,
      latestMinutes,
    ]);
  });
});
