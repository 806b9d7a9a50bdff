import { describe, expect, test } from 'vitest';
import { landAreaAt, municipalityAt } from './geo.ts';
import { allPlaces, findPlaces, findPlacesOfAddress } from './places.ts';

const names = (typed: string) => findPlaces(typed).map((place) => place.name);

describe('place search', () => {
  test('offers the larger place first', () => {
    expect(names('hol')[0]).toBe('Holstebro');
    expect(names('sk')[0]).toBe('Skive');
  });

  test('does not mind how æ, ø and å are typed', () => {
    expect(names('ringkoeb')).toContain('Ringkøbing');
    expect(names('århus')).toContain('Aarhus');
    expect(names('raa').length + names('rå').length).toBe(names('rå').length * 2);
  });

  test('tells apart two places of one name by their municipality', () => {
    expect(findPlaces('Hinnerup').map((place) => place.municipality)).toEqual(['0710', '0779']);
  });

  test('finds the town of a whole address, by its postcode or after the comma', () => {
    const town = (typed: string) => findPlacesOfAddress(typed)[0]?.name;
    expect(town('Søndergade 1, 8900 Randers')).toBe('Randers');
    expect(town('Søndergade 1 8900 Randers')).toBe('Randers');
    expect(town('Søndergade 1, Skive')).toBe('Skive');
    expect(town('Skive')).toBe('Skive');
    expect(findPlacesOfAddress('Søndergade 1, 9000')).toEqual([]);
  });

  test('offers nothing for nothing, and only places of the region', () => {
    expect(findPlaces('  ')).toEqual([]);
    expect(names('Aalborg')).toEqual([]);
  });

  test('a place found by name and the same place pointed out on the map give the same municipality', () => {
    const differ = allPlaces.filter((p) => p.municipality !== null && municipalityAt(p) !== p.municipality);
    expect(differ.map((place) => place.name)).toEqual([]);
    expect(landAreaAt(findPlaces('Tunø By')[0] ?? { lat: 0, lon: 0 })).toBe('tunoe');
  });
});
