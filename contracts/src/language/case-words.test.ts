import { expect, test } from 'vitest';
import { Gate, TransportKind } from '../calls/case.ts';
import { CaseFieldName } from '../calls/case-field.ts';
import { CorrectionReason } from '../calls/citizen-correction.ts';
import { CitizenSex, RedFlag, Residence, WantedOutcome } from '../calls/isbar.ts';
import {
  caseFieldWords,
  citizenSexWords,
  correctionReasonWords,
  gateWords,
  isbarWords,
  redFlagWords,
  residenceWords,
  transportKindWords,
  wantedOutcomeWords,
} from './case-words.ts';
import type { Words } from './vocabulary.ts';

test.each<[string, readonly string[], Words<string>]>([
  ['field', CaseFieldName.options, caseFieldWords],
  ['letter', ['I', 'S', 'B', 'A', 'R'], isbarWords],
  ['answer at the gate', Gate.options, gateWords],
  ['time-critical sign', RedFlag.options, redFlagWords],
  ['hope of the caller', WantedOutcome.options, wantedOutcomeWords],
  ['sex', CitizenSex.options, citizenSexWords],
  ['residence', Residence.options, residenceWords],
  ['transport', TransportKind.options, transportKindWords],
  ['reason for a correction', CorrectionReason.options, correctionReasonWords],
])('every %s has its own word in both languages, and never a code', (_what, codes, words) => {
  expect(Object.keys(words).toSorted()).toEqual([...codes].toSorted());
  for (const language of ['da', 'en'] as const) {
    const said = codes.map((code) => words[code]?.[language] ?? '');
    for (const word of said) expect(word).toMatch(/^[A-ZÆØÅ]/);
    for (const word of said) expect(word).not.toMatch(/[a-z]_[a-z]/);
  }
});
