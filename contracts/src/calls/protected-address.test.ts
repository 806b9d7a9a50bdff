import { expect, test } from 'vitest';
import type { AccountId } from '../ids.ts';
import type { StoredField } from './case-field.ts';
import {
  type AddressReader,
  addressFields,
  addressFor,
  addressReaders,
  withoutAddress,
} from './protected-address.rules.ts';

/** As the database has it from the start. */
const rule = {
  ...{ version: 1, approved: false, fields: addressFields },
  readers: ['owner', 'accepting_unit_that_comes', 'crew_that_asked'],
} as const;

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
  expect(addressFor(true, reader, rule)).toBe(shown);
  expect(addressFor(false, reader, rule)).toBe('open');
});

test('who is given it is data: another rule, another reader', () => {
  const wider = { readers: [...rule.readers, 'desk_colleague'] } as const;
  expect(addressFor(true, 'desk_colleague', wider)).toBe('protected');
  expect(addressReaders.map((reader) => addressFor(true, reader, { readers: [] }))).toEqual(
    addressReaders.map(() => 'hidden'),
  );
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
  const left = withoutAddress(
    [
      stored('citizenAddress', 'Søndergade 1'),
      stored('doorCode', '1234'),
      stored('whereabouts', where),
      stored('relativeName', 'Datter D'),
      stored('relativePhone', '00 00 00 17'),
      stored('citizenAge', 84),
    ],
    rule,
  );
  expect(left.map(({ field }) => field)).toEqual(['whereabouts', 'citizenAge']);
  expect(left[0]?.value).toEqual({
    ...where,
    label: '',
    position: { lat: 56.5, lon: 9.4 },
  });
});

test('a place that was emptied stays empty', () => {
  expect(withoutAddress([stored('whereabouts', null)], rule)).toEqual([]);
});

test('what the rule does not hold back is given', () => {
  const narrow = { fields: ['citizenAddress', 'doorCode', 'whereabouts'] } as const;
  const left = withoutAddress([stored('relativePhone', '00 00 00 17'), stored('doorCode', '1')], narrow);
  expect(left.map(({ field }) => field)).toEqual(['relativePhone']);
});
