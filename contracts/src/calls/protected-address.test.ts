import { expect, test } from 'vitest';
import type { AccountId } from '../ids.ts';
import type { StoredField } from './case-field.ts';
import { type AddressReader, addressFor, withoutAddress } from './protected-address.rules.ts';

test.each<[AddressReader, string]>([
  ['owner', 'protected'],
  ['desk_colleague', 'hidden'],
  ['emergency_access', 'hidden'],
  ['asked_unit', 'hidden'],
  ['accepting_unit_that_comes', 'protected'],
  ['accepting_unit_that_stays', 'hidden'],
  ['crew_that_asked', 'protected'],
  ['asked_doctor', 'hidden'],
])('a protected address is for %s %s, and one that is not protected is nobody’s secret', (reader, shown) => {
  expect(addressFor(true, reader)).toBe(shown);
  expect(addressFor(false, reader)).toBe('open');
});

const stored = (field: StoredField['field'], value: unknown): StoredField => ({
  ...{ field, value, revision: 3 },
  ...{ savedBy: 'a' as AccountId, savedAt: '2026-11-22T10:00:00.000Z' },
});
const where = {
  position: { lat: 56.45381, lon: 9.40172 },
  label: 'Søndergade 1, Viborg',
  municipality: '0791',
  landArea: 'mainland',
};

test('without the address no door code, no street and no pin is left, and the municipality is', () => {
  const left = withoutAddress([
    stored('citizenAddress', 'Søndergade 1'),
    stored('doorCode', '1234'),
    stored('whereabouts', where),
    stored('citizenAge', 84),
  ]);
  expect(left.map(({ field }) => field)).toEqual(['whereabouts', 'citizenAge']);
  expect(left[0]?.value).toEqual({
    ...where,
    label: '',
    position: { lat: 56.5, lon: 9.4 },
  });
});

test('a place that was emptied stays empty', () => {
  expect(withoutAddress([stored('whereabouts', null)])).toEqual([]);
});
