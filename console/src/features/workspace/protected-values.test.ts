import type { CaseFieldValues } from '@leon/contracts/calls/case-field.ts';
import { expect, test } from 'vitest';
import { translator } from '../../lib/language/translate.ts';
import { isbarText } from './isbar-text.ts';
import { outsideScreen } from './protected-values.ts';

const said: CaseFieldValues = {
  citizenName: 'Borger A',
  citizenAddress: 'Søndergade 1, 8800 Viborg',
  doorCode: '4711',
  situation: 'Bor i Søndergade 1, kode 4711',
  relativeName: 'Datter D',
  relativePhone: '00 00 00 17',
  whereabouts: {
    position: { lat: 56.45, lon: 9.4 },
    label: 'Søndergade 1',
    municipality: '0791',
    landArea: 'mainland',
  },
};
const t = translator('da');
const textOf = (values: CaseFieldValues) =>
  isbarText(values, { title: 'Sag 1', extra: {} }, { language: 'da', t, competenceName: (code) => code });

test.each(['protected', 'hidden'] as const)(
  'a %s address is neither printed nor copied, and is said to be',
  (address) => {
    const text = textOf(outsideScreen(said, address, t('address.mark')));
    expect(text).not.toMatch(/Søndergade|4711|Datter|00 00 00 17/);
    expect(text).toContain('Adresse: Beskyttet adresse');
    expect(text).toContain('Borger A');
  },
);

test('an address that is not protected is printed as it was typed', () => {
  expect(textOf(outsideScreen(said, 'open', t('address.mark')))).toContain('Søndergade 1, 8800 Viborg');
});
