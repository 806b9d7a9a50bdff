import { Whereabouts } from '@leon/contracts/calls/case-field.ts';
import type { CrewSaid } from '@leon/contracts/crew/crew-request.ts';
import { ProblemTemplate } from '@leon/contracts/directory/problem-template.ts';
import type { Need } from '@leon/contracts/matching/need.ts';
import { readQuickLine } from '@leon/contracts/triage/quick-line.ts';
import { z } from 'zod';

/** What has been tapped and typed so far. */
export const CrewDraft = z.object({
  number: z.string(),
  where: Whereabouts.nullable(),
  address: z.string(),
  /** Navne- og adressebeskyttelse; a draft that was kept before it could be said says nothing of it. */
  addressProtected: z.boolean().default(false),
  name: z.string(),
  age: z.string(),
  problems: z.array(ProblemTemplate),
  situation: z.string(),
  values: z.string(),
  seenAtHome: z.boolean(),
});
export type CrewDraft = Readonly<z.infer<typeof CrewDraft>>;

export const emptyDraft: CrewDraft = {
  number: '',
  where: null,
  address: '',
  addressProtected: false,
  name: '',
  age: '',
  problems: [],
  situation: '',
  values: '',
  seenAtHome: true,
};

/** Something of a citizen has been said; the unit's own number is none of it. */
export const hasContent = ({ number: _, ...said }: CrewDraft): boolean => {
  const { number: __, ...nothing } = emptyDraft;
  return JSON.stringify(said) !== JSON.stringify(nothing);
};

const shortestNumber = 3;
export const hasNumber = ({ number }: CrewDraft): boolean => number.trim().length >= shortestNumber;

/** What the problems usually ask for, where the decision-support module is on; off, a problem is a word in the text. */
export const needsOf = ({ problems }: CrewDraft, support: boolean): string[] =>
  support ? [...new Set(problems.flatMap(({ must }) => must))] : [];

const ageOf = ({ age }: CrewDraft): number | null =>
  /^\d{1,3}$/.test(age.trim()) && Number(age) <= 130 ? Number(age) : null;
/** An age that will not be sent as it stands. */
export const isOddAge = (draft: CrewDraft): boolean => draft.age.trim() !== '' && ageOf(draft) === null;

/** As it is sent; what was not said is left out. `nowIso`: when the values were read. Needs a place. */
export function saidOf(
  draft: CrewDraft,
  where: Whereabouts,
  language: 'da' | 'en',
  nowIso: string,
  support: boolean,
): CrewSaid {
  const { values, remainder } = readQuickLine(draft.values);
  const situation = [...draft.problems.map((problem) => problem[language]), draft.situation.trim()];
  const age = ageOf(draft);
  const needs = needsOf(draft, support);
  return {
    callbackNumber: draft.number.trim(),
    whereabouts: where,
    crewSawAtHome: draft.seenAtHome,
    ...(draft.name.trim() === '' ? {} : { citizenName: draft.name.trim() }),
    ...(draft.address.trim() === '' ? {} : { citizenAddress: draft.address.trim() }),
    ...(draft.addressProtected ? { addressProtected: true } : {}),
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

/** "Ring mig op": position and number, and that where she is must not be told further. */
export const callMeOf = ({ callbackNumber, whereabouts, addressProtected }: CrewSaid): CrewSaid => ({
  callbackNumber,
  whereabouts,
  ...(addressProtected === undefined ? {} : { addressProtected }),
});

/** A request that was not taken, back in the form; which problems were picked is told by their names in its text. */
export function draftOf(said: CrewSaid, problems: readonly ProblemTemplate[]): CrewDraft {
  const parts = (said.situation ?? '').split('. ');
  const picked = problems.filter(({ da, en }) => parts.includes(da) || parts.includes(en));
  const rest = parts.filter((part) => !picked.some(({ da, en }) => part === da || part === en));
  return {
    number: said.callbackNumber,
    where: said.whereabouts,
    address: said.citizenAddress ?? '',
    addressProtected: said.addressProtected ?? false,
    name: said.citizenName ?? '',
    age: said.citizenAge === undefined ? '' : String(said.citizenAge),
    problems: picked,
    situation: rest.join('. '),
    values: said.quickLine ?? '',
    seenAtHome: said.crewSawAtHome ?? true,
  };
}

/** What the engine is asked with: a need and a place, nothing that says whose. */
export function needOf(draft: CrewDraft, where: Whereabouts, support: boolean): Omit<Need, 'declinedBy'> {
  return {
    position: where.position,
    municipality: where.municipality,
    landArea: where.landArea,
    competences: needsOf(draft, support),
    callerType: 'prehospital_crew',
    age: ageOf(draft),
    knownToMunicipality: null,
    crewSawAtHome: draft.seenAtHome,
  };
}
