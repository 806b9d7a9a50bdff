import { caseFieldWords } from '@leon/contracts/language/case-words.ts';
import { NativeSelect } from '@mantine/core';
import { useLanguage } from '../../lib/language/use-language.ts';
import { FieldFrame } from './field-frame.tsx';
import type { CaseView } from './use-case-view.ts';
import { useField } from './use-field.ts';

interface NeedToggleProps {
  field: 'needsIsolation' | 'wishesHome' | 'crewSawAtHome';
  view: CaseView;
  readOnly: boolean;
}

/** Yes, no, or not said: only what was said counts in the ranking. */
export function NeedToggle({ field, view, readOnly }: NeedToggleProps) {
  const { t, language } = useLanguage();
  const { set } = useField(view.row.id, field);
  const value = view.values[field] ?? null;
  return (
    <FieldFrame field={field} label={caseFieldWords[field][language]} caseId={view.row.id} file={view.file}>
      {(id) => (
        <NativeSelect
          id={id}
          disabled={readOnly}
          value={value === null ? '' : String(value)}
          onChange={({ currentTarget }) =>
            set(currentTarget.value === '' ? null : currentTarget.value === 'true')
          }
          data={[
            { value: '', label: t('isbar.not_said') },
            { value: 'true', label: t('isbar.yes') },
            { value: 'false', label: t('isbar.no') },
          ]}
        />
      )}
    </FieldFrame>
  );
}
