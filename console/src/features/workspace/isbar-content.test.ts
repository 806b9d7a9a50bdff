import type { CaseFieldName } from '@leon/contracts/calls/case-field.ts';
import { expect, test } from 'vitest';
import { foldedFields, letters, shownFields, writtenBySteps } from './isbar-fields.ts';

/**
 * What an ISBAR asks in Danish visitation (patientkommunikation.dk; the intake list of Regionshospitalet Gødstrup) and
 * where this form has it. `step`: decided in a step of the case and shown where it was decided; the number of the
 * citizen has its own field, since it is never kept with the others.
 */
const asked: Readonly<Record<string, readonly (CaseFieldName | `step:${string}`)[]>> = {
  'who calls, role, organisation, call-back number': [
    ...(['callerType', 'callerName', 'callerRole', 'callerOrganisation', 'callbackNumber'] as const),
  ],
  'the citizen: name, number, where she lives, where she is now': [
    ...([
      'citizenName',
      'citizenAddress',
      'whereabouts',
      'citizenAge',
      'citizenSex',
      'step:citizen',
    ] as const),
  ],
  'symptoms, measured values, presumed diagnosis, since when': [
    ...(['situation', 'vitals', 'quickLine', 'presumedDiagnosis', 'onset'] as const),
  ],
  'scores, stated or computed; colour of the contact cause': ['statedScores', 'problemColour'],
  'ABCDE beyond the scored values': ['examination'],
  'time-critical or not': ['step:gate', 'redFlags'],
  'short history': ['background'],
  'known to a specialty, admitted lately, discharged': [
    ...(['knownSpecialty', 'recentAdmission', 'dischargedAt', 'dischargedFrom'] as const),
  ],
  'chronic and competing illness, immunosuppression': [
    ...(['chronicDisease', 'competingIllness', 'immunosuppressed'] as const),
  ],
  'medicine, anticoagulants, allergy': ['medicine', 'anticoagulant', 'allergy'],
  'usual state, own view': ['baseline', 'citizenView'],
  'wishes and treatment level': ['wishes', 'noAdmissionWish', 'treatmentLevel', 'terminal'],
  relatives: ['relativeName', 'relativePhone'],
  'services now, lives how, infection, pregnant': [
    ...(['currentServices', 'residence', 'livesAlone', 'isolation', 'pregnant'] as const),
  ],
  'the caller’s and the nurse’s assessment': ['callerAssessment', 'assessment', 'colour'],
  'needs, level, observation, latest time, doctor the same day': [
    ...(['needs', 'neededLevel', 'observation', 'latestAcceptableAt', 'doctorSameDay'] as const),
  ],
  'doctor who takes part': ['consultedDoctor', 'wishDecision', 'urgencyDecision'],
  'what the caller wants': ['wantedOutcome'],
  'advice: what, by whom, to whom': ['advice', 'adviceGivenBy', 'adviceGivenTo'],
  'agreed plan, who does what by when, call limits': ['plan', 'agreedTasks', 'callLimits'],
  'citizen or relative informed': ['informed'],
  transport: ['step:transport'],
  'read-back by both, with its time': ['readBack'],
};

const reached = new Set<CaseFieldName>([
  ...letters.flatMap((letter) => [...shownFields[letter], ...foldedFields[letter]]),
  ...writtenBySteps,
]);

test.each(Object.entries(asked))('the form has a place for: %s', (_what, places) => {
  for (const place of places) {
    if (place.startsWith('step:')) continue;
    expect(reached.has(place as CaseFieldName), place).toBe(true);
  }
});
