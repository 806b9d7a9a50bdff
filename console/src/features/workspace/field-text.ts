import type { CaseFieldName } from '@leon/contracts/calls/case-field.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { fieldWords } from './field-words.ts';
import { useCompetenceName } from './use-competence-name.ts';

/** Any field's value as a person would read it, for a conflict between two of them. */
export function useFieldText() {
  const { t, language } = useLanguage();
  const competenceName = useCompetenceName();
  return (field: CaseFieldName, value: unknown): string =>
    fieldWords(field, value, { language, t, competenceName }) || t('save.empty');
}
