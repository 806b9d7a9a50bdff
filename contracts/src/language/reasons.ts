import type { Reason } from '../matching/alternatives.ts';
import type { Language } from './language.ts';

/** Words that are data of the region: competence code → its name in the language. */
export type CompetenceName = (code: string) => string;

/** One reason of an alternative as a short sentence for the screen. */
export function renderReason(reason: Reason, _language: Language, _competenceName?: CompetenceName): string {
  return reason.code;
}
