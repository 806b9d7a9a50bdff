/** The 19 municipalities of Region Midtjylland. Codes: hl7dk/dk-core, code system MunicipalityCodes. */
export const municipalityNames: ReadonlyMap<string, string> = new Map([
  ['0615', 'Horsens'],
  ['0657', 'Herning'],
  ['0661', 'Holstebro'],
  ['0665', 'Lemvig'],
  ['0671', 'Struer'],
  ['0706', 'Syddjurs'],
  ['0707', 'Norddjurs'],
  ['0710', 'Favrskov'],
  ['0727', 'Odder'],
  ['0730', 'Randers'],
  ['0740', 'Silkeborg'],
  ['0741', 'Samsø'],
  ['0746', 'Skanderborg'],
  ['0751', 'Aarhus'],
  ['0756', 'Ikast-Brande'],
  ['0760', 'Ringkøbing-Skjern'],
  ['0766', 'Hedensted'],
  ['0779', 'Skive'],
  ['0791', 'Viborg'],
]);

/**
 * Islands whose municipality the nearest-outline rule could get wrong, and that `landAreaAt` tells apart.
 * `road`: reached without a ferry, so it counts as mainland. Points are within 1 km of the island's middle.
 */
export const islands: readonly {
  landArea: string;
  municipality: string;
  lat: number;
  lon: number;
  road: boolean;
}[] = [
  { landArea: 'samsoe', municipality: '0741', lat: 55.833, lon: 10.597, road: false },
  { landArea: 'endelave', municipality: '0615', lat: 55.766, lon: 10.3, road: false },
  { landArea: 'tunoe', municipality: '0727', lat: 55.951, lon: 10.437, road: false },
  { landArea: 'anholt', municipality: '0707', lat: 56.706, lon: 11.56, road: false },
  { landArea: 'fur', municipality: '0779', lat: 56.83, lon: 9.02, road: false },
  { landArea: 'venoe', municipality: '0671', lat: 56.555, lon: 8.63, road: false },
  { landArea: 'hjarnoe', municipality: '0766', lat: 55.83, lon: 10.08, road: false },
  { landArea: 'mainland', municipality: '0727', lat: 55.857, lon: 10.064, road: true },
  { landArea: 'mainland', municipality: '0671', lat: 56.64, lon: 8.61, road: true },
];
