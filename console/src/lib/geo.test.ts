import { describe, expect, test } from 'vitest';
import { landAreaAt, municipalityAt, municipalityName } from './geo.ts';

describe('the municipality at a place', () => {
  test.each([
    ['Karup', 56.307, 9.168, '0791'],
    ['Ry', 56.09, 9.767, '0746'],
    ['Thyborøn on its spit', 56.698, 8.212, '0665'],
    ['Hvide Sande on the spit', 56.005, 8.129, '0760'],
    ['Jegindø', 56.64, 8.61, '0671'],
    ['Anholt', 56.715, 11.516, '0707'],
    ['Alrø', 55.857, 10.064, '0727'],
  ])('%s', (_name, lat, lon, code) => {
    expect(municipalityAt({ lat, lon })).toBe(code);
  });

  test('is not known outside the region', () => {
    expect(municipalityAt({ lat: 57.048, lon: 9.919 })).toBeNull();
    expect(municipalityAt({ lat: 55.709, lon: 9.536 })).toBeNull();
  });

  test('is not known far out at sea, but a pier belongs to the land beside it', () => {
    expect(municipalityAt({ lat: 56.3, lon: 7.8 })).toBeNull();
    expect(municipalityAt({ lat: 56.412, lon: 10.93 })).toBe('0707');
  });

  test('has its name', () => {
    expect(municipalityName('0760')).toBe('Ringkøbing-Skjern');
    expect(municipalityName('0101')).toBeNull();
  });
});

describe('the land reached without a ferry', () => {
  test.each([
    ['Tranebjerg', 55.833, 10.597, 'samsoe'],
    ['Endelave', 55.761, 10.276, 'endelave'],
    ['Tunø', 55.951, 10.437, 'tunoe'],
    ['Anholt', 56.715, 11.516, 'anholt'],
    ['Fur', 56.82, 9.02, 'fur'],
    ['Venø', 56.55, 8.63, 'venoe'],
    ['Hjarnø', 55.826, 10.08, 'hjarnoe'],
    ['Alrø, by its causeway', 55.857, 10.064, 'mainland'],
    ['Thyholm, by its bridge', 56.66, 8.53, 'mainland'],
    ['Viborg', 56.453, 9.402, 'mainland'],
    ['Aalborg, outside the region', 57.048, 9.919, 'mainland'],
  ])('%s', (_name, lat, lon, area) => {
    expect(landAreaAt({ lat, lon })).toBe(area);
  });
});
