import type { CaseFieldName } from '@leon/contracts/calls/case-field.ts';

export const lineFields = [
  'callerRole',
  'callerOrganisation',
  'citizenName',
  'citizenAddress',
  'doorCode',
  'relativeName',
  'relativePhone',
  'presumedDiagnosis',
  'onset',
  'allergy',
  'knownSpecialty',
  'recentAdmission',
  'dischargedFrom',
  'currentServices',
  'isolation',
  'adviceGivenBy',
  'adviceGivenTo',
] as const satisfies readonly CaseFieldName[];

export const areaFields = [
  'baseline',
  'citizenView',
  'chronicDisease',
  'medicine',
  'wishes',
  'callerAssessment',
  'plan',
  'agreedTasks',
  'callLimits',
] as const satisfies readonly CaseFieldName[];

export const yesNoFields = [
  'pregnant',
  'livesAlone',
  'terminal',
  'noAdmissionWish',
  'doctorSameDay',
  'immunosuppressed',
  'anticoagulant',
] as const satisfies readonly CaseFieldName[];

export const choiceFields = [
  'wantedOutcome',
  'citizenSex',
  'residence',
  'problemColour',
  'neededLevel',
  'mobility',
] as const;
export const momentFields = ['dischargedAt', 'latestAcceptableAt'] as const;
export const composedFields = [
  'treatmentLevel',
  'informed',
  'statedScores',
  'consultedDoctor',
  'examination',
  'competingIllness',
] as const;

export type IsbarField =
  | 'homeMunicipality'
  | (typeof lineFields)[number]
  | (typeof areaFields)[number]
  | (typeof yesNoFields)[number]
  | (typeof choiceFields)[number]
  | (typeof momentFields)[number]
  | (typeof composedFields)[number];

export const letters = ['I', 'S', 'B', 'A', 'R'] as const;
export type Letter = (typeof letters)[number];

/** What the need is made of, beside the competences: one compact block of the assessment. */
export const needDetailFields = [
  'observation',
  'mobility',
  'careHours',
  'needsIsolation',
  'wishesHome',
  'crewSawAtHome',
  'neededTests',
  'niceNeeds',
] as const satisfies readonly CaseFieldName[];

/** Always in view, few, by letter. The rest is one click away and comes into view by itself once it says something. */
export const shownFields: Readonly<Record<Letter, readonly CaseFieldName[]>> = {
  I: [
    'callbackNumber',
    'callerType',
    'callerName',
    'whereabouts',
    'needs',
    'citizenAge',
    'citizenKnown',
    'wantedOutcome',
    'citizenSex',
    'citizenName',
  ],
  S: ['situation', 'quickLine', 'vitals'],
  B: ['background', 'wishes', 'noAdmissionWish', 'terminal'],
  A: ['assessment', 'colour', 'consultedDoctor', ...needDetailFields],
  R: ['advice', 'callLimits'],
};

export const foldedFields: Readonly<Record<Letter, readonly IsbarField[]>> = {
  I: [
    'callerRole',
    'callerOrganisation',
    'citizenAddress',
    'doorCode',
    'homeMunicipality',
    'relativeName',
    'relativePhone',
    'pregnant',
  ],
  S: ['presumedDiagnosis', 'onset', 'problemColour', 'statedScores', 'examination'],
  B: [
    'treatmentLevel',
    'baseline',
    'citizenView',
    'chronicDisease',
    'competingIllness',
    'immunosuppressed',
    'anticoagulant',
    'medicine',
    'allergy',
    'residence',
    'livesAlone',
    'currentServices',
    'knownSpecialty',
    'recentAdmission',
    'dischargedAt',
    'dischargedFrom',
    'isolation',
  ],
  A: ['callerAssessment', 'neededLevel', 'latestAcceptableAt', 'doctorSameDay'],
  R: ['plan', 'agreedTasks', 'informed', 'adviceGivenBy', 'adviceGivenTo'],
};

/** Written by the steps that decide them, shown where they were decided, typed nowhere. */
export const writtenBySteps: readonly CaseFieldName[] = [
  'redFlags',
  'directCall',
  'deterioration',
  'urgencyDecision',
  'wishDecision',
  'readBack',
  'homeTold',
];
