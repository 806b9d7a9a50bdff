import { describe, expect, test } from 'vitest';
import type { OfferId } from '../ids.ts';
import { type Alternative, type Reason, reasonCodes } from '../matching/alternatives.ts';
import { anEmergencyDepartment, anOffer } from '../matching/world.test-support.ts';
import { soleObstacles } from './obstacle.ts';

const against = (code: Reason['code'], params: Reason['params'] = {}): Reason => ({
  code,
  effect: 'against',
  params,
});
const rejected = (reasons: readonly Reason[], changes: Partial<Alternative> = {}): Alternative => ({
  offerId: anOffer().id,
  verdict: 'rejected',
  level: 'L3',
  rank: 1,
  travelMinutes: 12,
  distanceKm: 9,
  travelMethod: 'crow_fly',
  freshness: 'fresh',
  ...changes,
  reasons: [...reasons],
});
const offers = new Map([anOffer(), anEmergencyDepartment()].map((offer) => [offer.id, offer]));
const obstaclesOf = (...all: Alternative[]) => soleObstacles({ near: [], rejected: all }, offers);

describe('what alone kept a citizen from care outside hospital', () => {
  test.each([
    ['closed_now', 'hours'],
    ['competence_missing', 'competence'],
    ['no_free_place', 'capacity'],
    ['not_staffed', 'capacity'],
    ['test_missing', 'competence'],
    ['test_not_at_arrival', 'hours'],
    ['too_late', 'distance'],
    ['agreement_needed', 'rule'],
    ['conveyance_not_allowed', 'rule'],
  ] as const)('%s is a matter of %s', (code, category) => {
    expect(obstaclesOf(rejected([against(code)]))).toMatchObject([{ category, code }]);
  });

  test('an offer that two kinds of obstacles kept away is nobody’s single fault', () => {
    expect(obstaclesOf(rejected([against('closed_now'), against('no_free_place')]))).toEqual([]);
  });

  test('two obstacles of one kind are still that one kind', () => {
    const both = rejected([against('closed_now'), against('competence_not_at_arrival')]);
    expect(obstaclesOf(both)).toMatchObject([{ category: 'hours' }]);
  });

  test('the one competence that was missing is named; of several none is', () => {
    const missing = (competences: string) =>
      obstaclesOf(rejected([against('competence_missing', { competences })]));
    expect(missing('AKF-33')[0]?.competence).toBe('AKF-33');
    expect(missing('AKF-33,AKF-17')[0]?.competence).toBeNull();
  });

  test('a test that is not made is named by the competence it stands for, one of its own by none', () => {
    const notMade = (tests: string) => obstaclesOf(rejected([against('test_missing', { tests })]));
    expect(notMade('AKF-05')[0]?.competence).toBe('AKF-05');
    expect(notMade('electrolytes')[0]?.competence).toBeNull();
  });

  test('warnings and praise are no obstacles', () => {
    const reasons: Reason[] = [
      against('no_free_place'),
      { code: 'crow_fly', effect: 'for', params: {} },
      { code: 'age_unknown', effect: 'warning', params: {} },
    ];
    expect(obstaclesOf(rejected(reasons))).toMatchObject([{ category: 'capacity' }]);
  });

  test('a hospital, a place out of reach and an offer that said no to this case are not counted', () => {
    const hospital = rejected([against('no_free_place')], { offerId: anEmergencyDepartment().id as OfferId });
    const far = rejected([against('no_free_place')], { travelMinutes: 46 });
    const saidNo = rejected([against('declined_before')]);
    expect(obstaclesOf(hospital, far, saidNo)).toEqual([]);
  });

  test('every reason there is falls under one of the five', () => {
    for (const code of reasonCodes.filter((one) => one !== 'declined_before'))
      expect(obstaclesOf(rejected([against(code)]))).toHaveLength(1);
  });
});
