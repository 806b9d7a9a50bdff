import { describe, expect, test } from 'vitest';
import { fitPoints } from './fit-points.ts';

const karup = { lat: 56.307, lon: 9.168 };
const viborg = { lat: 56.453, lon: 9.402 };
const ikast = { lat: 56.139, lon: 9.158 };
const skive = { lat: 56.567, lon: 9.027 };
const herning = { lat: 56.136, lon: 8.977 };
const grenaa = { lat: 56.416, lon: 10.878 };
const shown = (candidates: Parameters<typeof fitPoints>[1]) =>
  fitPoints(karup, candidates).map(({ lat, lon }) => ({ lat, lon }));

describe('showing a case', () => {
  test('takes in every candidate that is near, and leaves out the one across the region', () => {
    const points = shown([grenaa, viborg, ikast, skive, herning]);
    for (const near of [viborg, ikast, skive, herning]) expect(points).toContainEqual(near);
    expect(points).not.toContainEqual(grenaa);
  });

  test('takes in the three nearest however far they are', () => {
    expect(shown([grenaa, viborg])).toContainEqual(grenaa);
  });

  test('without candidates shows the citizen', () => {
    expect(shown([])).toEqual([karup]);
  });
});
