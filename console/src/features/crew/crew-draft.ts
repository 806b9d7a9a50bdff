import type { Whereabouts } from '@leon/contracts/calls/case-field.ts';
import type { CrewSaid } from '@leon/contracts/crew/crew-request.ts';
import type { ProblemTemplate } from '@leon/contracts/directory/problem-template.ts';
import type { Need } from '@leon/contracts/matching/need.ts';
import { readQuickLine } from '@leon/contracts/triage/quick-line.ts';

/** What has been tapped and typed so far. */
export interface CrewDraft {
  readonly number: string;
  readonly where: Whereabouts | null;
  readonly address: string;
  readonly name: string;
  readonly age: string;
  readonly problems: readonly ProblemTemplate[];
  readonly situation: string;
  readonly values: string;
  readonly seenAtHome: boolean;
}

export const emptyDraft: CrewDraft = {
  number: '',
  where: null,
  address: '',
  name: '',
  age: '',
  problems: [],
  situation: '',
  values: '',
  seenAtHome: true,
};

const shortestNumber = 3;
export const hasNumber = ({ number }: CrewDraft): boolean => number.trim().length >= shortestNumber;

export const needsOf = ({ problems }: CrewDraft): string[] => [
  ...new Set(problems.flatMap(({ must }) => must)),
];

const ageOf = ({ age }: CrewDraft): number | null =>
  /^\d{1,3}$/.test(age) && Number(age) <= 130 ? Number(age) : null;

/** As it is sent; what was not said is left out. `nowIso`: when the values were read. Needs a place. */
export function saidOf(
  draft: CrewDraft,
  where: Whereabouts,
  language: 'da' | 'en',
  nowIso: string,
): CrewSaid {
  const { values, remainder } = readQuickLine(draft.values);
  const situation = [...draft.problems.map((problem) => problem[language]), draft.situation.trim()];
  const age = ageOf(draft);
  const needs = needsOf(draft);
  return {
    callbackNumber: draft.number.trim(),
    whereabouts: where,
    crewSawAtHome: draft.seenAtHome,
    ...(draft.name.trim() === '' ? {} : { citizenName: draft.name.trim() }),
    ...(draft.address.trim() === '' ? {} : { citizenAddress: draft.address.trim() }),
    ...(age === null ? {} : { citizenAge: age }),
    ...(situation.some(Boolean) ? { situation: situation.filter(Boolean).join('. ') } : {}),
    ...(needs.length === 0 ? {} : { needs }),
    ...(draft.values.trim() === '' ? {} : { quickLine: draft.values.trim() }),
    ...(draft.values.trim() === ''
      ? {}
      : {
          vitals: {
            ...values,
            measuredAt: nowIso,
            ...(remainder === '' ? {} : { note: remainder.slice(0, 500) }),
          },
        }),
  };
}

/** What the engine is asked with: a need and a place, nothing that says whose. */
export function needOf(draft: CrewDraft, where: Whereabouts): Omit<Need, 'declinedBy'> {
  return {
    position: where.position,
    municipality: where.municipality,
    landArea: where.landArea,
    competences: needsOf(draft),
    callerType: 'prehospital_crew',
    age: ageOf(draft),
    knownToMunicipality: null,
    crewSawAtHome: draft.seenAtHome,
  };
}
