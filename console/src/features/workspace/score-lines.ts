import type { CaseFieldValues } from '@leon/contracts/calls/case-field.ts';
import { competingIllnessWords } from '@leon/contracts/language/case-words.ts';
import type { Language } from '@leon/contracts/language/language.ts';
import {
  applicabilityReasonWords,
  notApprovedText,
  renderMissing,
  scoreParameterWords,
} from '@leon/contracts/language/triage.ts';
import type { ApplicabilityReason } from '@leon/contracts/triage/score-applicability.ts';
import type { CaseScores } from '@leon/contracts/triage/scores-of-case.ts';
import { triageNumber } from '@leon/contracts/triage/triage-colour.ts';
import { defaultVitalColours } from '@leon/contracts/triage/vital-colour.table.ts';
import type { Translate } from '../../lib/language/translate.ts';

type Scored = Pick<CaseScores, 'news2' | 'tobs' | 'applicability' | 'vitalColour' | 'support'>;

const names = { news2: 'NEWS2', tobs: 'TOBS' } as const;
const tools = ['news2', 'tobs'] as const;
const unknown: ReadonlySet<ApplicabilityReason> = new Set([
  'age_unknown',
  'pregnancy_unknown',
  'terminal_unknown',
]);

/** Adult scores that are not for this citizen, why, and which way to go instead: said as soon as it is known. */
export function notApplicableLines(
  { applicability }: Pick<Scored, 'applicability'>,
  language: Language,
  t: Translate,
): string[] {
  return tools
    .filter((tool) => applicability[tool] === 'no')
    .map((tool) => {
      const because = applicability.because[tool].filter((reason) => !unknown.has(reason));
      const reasons = because.map((reason) => applicabilityReasonWords[reason][language]).join('. ');
      return `${t('score.not_used', { name: names[tool] })}: ${reasons}`;
    });
}

/** What a total still lacks, by name, and what the score has not been told of the citizen. */
export function warningLines(
  { news2, tobs, applicability, support }: Pick<Scored, 'news2' | 'tobs' | 'applicability' | 'support'>,
  values: CaseFieldValues,
  language: Language,
): string[] {
  if (values.vitals == null || !support) return [];
  const said = tools
    .filter((tool) => applicability[tool] !== 'no')
    .flatMap((tool) => applicability.because[tool]);
  return [
    news2?.status === 'incomplete' ? `NEWS2: ${renderMissing(news2.missing, language)}` : null,
    tobs?.status === 'incomplete' ? `TOBS: ${renderMissing(tobs.missing, language)}` : null,
    ...[...new Set(said)].map((reason) => applicabilityReasonWords[reason][language]),
  ].filter((line) => line !== null);
}

/** Points of each value: "Respiration 2, Puls 1". */
export const pointsText = (
  parts: Readonly<Partial<Record<keyof typeof scoreParameterWords, number>>>,
  language: Language,
): string =>
  Object.entries(parts)
    .map(
      ([name, points]) =>
        `${scoreParameterWords[name as keyof typeof scoreParameterWords][language]} ${points}`,
    )
    .join(', ');

/** The sum of the points there are so far; never a total. */
export const partialPoints = (parts: Readonly<Partial<Record<string, number>>>): number =>
  Object.values(parts).reduce<number>((sum, points) => sum + (points ?? 0), 0);

/** What the colour is made of: "værdier 2 (ikke godkendt) · kontaktårsag 3 · dialyse · bekymring 1". */
export function colourSources(
  { vitalColour }: Pick<Scored, 'vitalColour'>,
  values: CaseFieldValues,
  urgency: CaseFieldValues['colour'],
  language: Language,
  t: Translate,
): string {
  const approval = defaultVitalColours.approved ? '' : ` (${notApprovedText[language]})`;
  const cause = values.problemColour ?? null;
  const concern = values.colour ?? null;
  return [
    vitalColour === null ? null : `${t('score.colour_vital', { n: triageNumber(vitalColour) })}${approval}`,
    cause === null ? null : t('score.colour_cause', { n: triageNumber(cause) }),
    ...(values.competingIllness ?? []).map((illness) =>
      competingIllnessWords[illness][language].toLowerCase(),
    ),
    values.immunosuppressed === true ? t('score.colour_immune') : null,
    concern === null ? null : t('score.colour_concern', { n: triageNumber(concern) }),
    urgency == null ? null : t('score.colour_set', { n: triageNumber(urgency) }),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
