import type { Reason } from '../matching/alternatives.ts';
import type { Language } from './language.ts';
import type { CompetenceName } from './reason-texts.ts';
import { reasonTextsDa } from './reasons.da.ts';
import { reasonTextsEn } from './reasons.en.ts';

const texts = { da: reasonTextsDa, en: reasonTextsEn } as const;

/** One reason of an alternative as a short phrase for the screen. */
export function renderReason(
  reason: Pick<Reason, 'code' | 'params'>,
  language: Language,
  competenceName: CompetenceName = (code) => code,
): string {
  return texts[language][reason.code](reason.params, competenceName);
}
