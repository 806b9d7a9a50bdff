import { type CaseFieldName, caseFields, Whereabouts } from '@leon/contracts/calls/case-field.ts';
import { callerTypeWords } from '@leon/contracts/language/vocabulary.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { useCompetenceName } from './use-competence-name.ts';

/** Any field's value as a person would read it, for a conflict between two of them. */
export function useFieldText() {
  const { t, language } = useLanguage();
  const competenceName = useCompetenceName();
  return (field: CaseFieldName, value: unknown): string => {
    if (value === null || value === undefined || value === '') return t('save.empty');
    switch (field) {
      case 'callerType':
        return callerTypeWords[caseFields.callerType.parse(value)][language];
      case 'needs':
        return caseFields.needs.parse(value).map(competenceName).join(', ') || t('save.empty');
      case 'whereabouts':
        return Whereabouts.parse(value).label;
      case 'citizenKnown':
        return value === true ? t('field.known_yes') : t('field.known_no');
      default:
        return String(value);
    }
  };
}
