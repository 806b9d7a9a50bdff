import type { CaseFieldValues } from '@leon/contracts/calls/case-field.ts';
import { expect, test } from 'vitest';
import { translator } from '../../lib/language/translate.ts';
import { isbarText } from './isbar-text.ts';

const context = { language: 'da', t: translator('da'), competenceName: () => 'iv-medicin' } as const;
const values = {
  callerType: 'own_gp',
  callbackNumber: '00 11 22 33',
  citizenAge: 84,
  situation: 'Feber og hoste',
  quickLine: 'rf22 tp38,6',
  vitals: { respirationRate: 22, spo2: 93, oxygen: false, systolic: 128, diastolic: 70, temperature: 38.6 },
  noAdmissionWish: true,
  treatmentLevel: { level: 'Ingen intensiv', by: 'Overlæge Friis', date: '2026-10-01', source: 'journal' },
  needs: ['AKF-17'],
  plan: '',
} as CaseFieldValues;

test('the journal text says what was said, by letter, and nothing that was not', () => {
  const text = isbarText(values, { title: 'Sag 2041', extra: { S: ['NEWS2 6'] } }, context);
  expect(text).toBe(
    [
      'Sag 2041',
      '',
      'I – Identifikation',
      'Hvem ringer: Egen læge',
      'Tilbagekaldsnummer: 00 11 22 33',
      'Alder: 84',
      '',
      'S – Situation',
      'Situation: Feber og hoste',
      'Målte værdier: RF 22, Sat 93 %, luft, BT 128/70, Tp 38,6',
      'NEWS2 6',
      '',
      'B – Baggrund',
      'Ønsker ikke indlæggelse: Ja',
      'Behandlingsniveau: Ingen intensiv, besluttet af Overlæge Friis, 01.10.2026, journal',
      '',
      'A – Analyse',
      'Behov: iv-medicin',
    ].join('\n'),
  );
});

test('what was typed for several lines stays under its own word, and begins no line as a formula', () => {
  const typed = { situation: 'Faldet\n=HYPERLINK("//x")\t+1', plan: '-2 g\r\n@A1' } as CaseFieldValues;
  const text = isbarText(typed, { title: 'Sag 2041', extra: { R: ['=1+1 kommer kl. 8'] } }, context);
  expect(text.split('\n')).toEqual([
    ...['Sag 2041', '', 'S – Situation', 'Situation: Faldet', '· =HYPERLINK("//x") +1', ''],
    ...['R – Råd', 'Plan: -2 g', '· @A1', '· =1+1 kommer kl. 8'],
  ]);
});
