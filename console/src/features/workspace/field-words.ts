import { type CaseFieldName, type CaseFieldValue, caseFields } from '@leon/contracts/calls/case-field.ts';
import {
  citizenSexWords,
  competingIllnessWords,
  redFlagWords,
  residenceWords,
  wantedOutcomeWords,
} from '@leon/contracts/language/case-words.ts';
import { formatDate, formatTime, type Language } from '@leon/contracts/language/language.ts';
import { mobilityWords, observationWords } from '@leon/contracts/language/rule-words.ts';
import { renderTriageColour } from '@leon/contracts/language/triage.ts';
import { callerTypeWords, leonLevelWords } from '@leon/contracts/language/vocabulary.ts';
import type { Translate } from '../../lib/language/translate.ts';
import { vitalsWords } from '../../lib/vitals-words.ts';
import { examinationWords } from './examination-line.ts';

export interface FieldWordsContext {
  readonly language: Language;
  readonly t: Translate;
  readonly competenceName: (code: string) => string;
}

type Writer<F extends CaseFieldName> = (value: CaseFieldValue<F>, context: FieldWordsContext) => string;

const moment = (value: string, { language }: FieldWordsContext) =>
  `${formatDate(Date.parse(value))} ${formatTime(Date.parse(value), language)}`;
const joined = (...parts: (string | null | undefined)[]) =>
  parts.filter((part) => part !== null && part !== undefined && part.trim() !== '').join(', ');

/** Fields that are more than text, in words. */
const writers: { [F in CaseFieldName]?: Writer<F> } = {
  callerType: (value, { language }) => callerTypeWords[value][language],
  wantedOutcome: (value, { language }) => wantedOutcomeWords[value][language],
  citizenSex: (value, { language }) => citizenSexWords[value][language],
  residence: (value, { language }) => residenceWords[value][language],
  problemColour: (value, { language }) => renderTriageColour(value, language),
  colour: (value, { language }) => renderTriageColour(value, language),
  needs: (value, { competenceName }) => value.map(competenceName).join(', '),
  whereabouts: (value) => value.label,
  vitals: (value, { language, t }) => vitalsWords(value, language, t),
  statedScores: (value) => value.map(({ tool, total }) => `${tool} ${total}`).join(', '),
  examination: (value, { language, t }) => examinationWords(value, language, t),
  competingIllness: (value, { language }) =>
    value.map((illness) => competingIllnessWords[illness][language]).join(', '),
  neededLevel: (value, { language }) => leonLevelWords[value][language],
  wishDecision: ({ asked, askedName, doctor, decision, reason }, { t }) =>
    joined(
      joined(t(`wish.asked_${asked}`), askedName),
      t('banner.conflict_doctor', { name: doctor }),
      t(`wish.${decision}`),
      reason,
    ),
  redFlags: (value, { language }) => value.map((flag) => redFlagWords[flag][language]).join(', '),
  directCall: (value) => value.label ?? '',
  neededTests: (value, { competenceName }) => value.map(competenceName).join(', '),
  niceNeeds: (value, { competenceName }) => value.map(competenceName).join(', '),
  observation: ({ kind, perDay }, { language }) =>
    joined(observationWords[kind][language], perDay === null ? null : String(perDay)),
  mobility: (value, { language }) => mobilityWords[value][language],
  dischargedAt: moment,
  latestAcceptableAt: moment,
  treatmentLevel: ({ level, by, date, source }, { t }) =>
    joined(
      level,
      by === '' ? null : t('banner.level_by', { name: by }),
      date === null ? null : formatDate(Date.parse(date)),
      source,
    ),
  urgencyDecision: ({ to, doctor, reason }, { language }) =>
    joined(renderTriageColour(to, language), doctor, reason),
  consultedDoctor: ({ name, number }) => joined(name, number),
  informed: ({ who, agrees, name, note }, { t }) =>
    joined(
      t(who === 'citizen' ? 'isbar.informed_citizen' : 'isbar.informed_relative'),
      name,
      t(agrees ? 'isbar.agrees' : 'isbar.disagrees'),
      note,
    ),
  readBack: ({ receiver, caller }, { t }) =>
    joined(receiver ? t('isbar.receiver') : null, caller ? t('isbar.caller') : null),
};

/** Any field's value as a person would read it; empty where nothing was said. */
export function fieldWords(field: CaseFieldName, value: unknown, context: FieldWordsContext): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return context.t(value ? 'isbar.yes' : 'isbar.no');
  const write = writers[field] as ((value: unknown, context: FieldWordsContext) => string) | undefined;
  if (write === undefined) return String(value);
  const read = caseFields[field].safeParse(value);
  return read.success ? write(read.data, context) : '';
}
