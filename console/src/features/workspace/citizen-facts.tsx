import { NativeSelect, TextInput } from '@mantine/core';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './case-form.module.css';
import { FieldFrame } from './field-frame.tsx';
import { IsbarField } from './isbar-field.tsx';
import type { CaseView } from './use-case-view.ts';
import { useField } from './use-field.ts';

/** Age and whether the municipality knows the citizen: both count in the ranking, who it is does not. */
export function CitizenFacts({ view, readOnly }: { view: CaseView; readOnly: boolean }) {
  const { t } = useLanguage();
  const { row, file, values } = view;
  const age = useField(row.id, 'citizenAge');
  const known = useField(row.id, 'citizenKnown');
  const frame = { caseId: row.id, file };
  // nobody knows who it is: neither can anybody know how old
  const guessed = file?.citizen?.saidUnknown === true && !file.citizen.known;
  const knownValue =
    values.citizenKnown === undefined || values.citizenKnown === null ? '' : String(values.citizenKnown);
  return (
    <div className={`${classes.row} ${classes.facts}`}>
      <FieldFrame field="citizenAge" label={t(guessed ? 'field.age_guessed' : 'field.age')} {...frame}>
        {(id) => (
          <TextInput
            id={id}
            inputMode="numeric"
            readOnly={readOnly}
            maxLength={3}
            value={values.citizenAge ?? ''}
            onChange={(event) => {
              const digits = event.currentTarget.value.replace(/\D/g, '');
              age.type(digits === '' ? null : Math.min(130, Number(digits)));
            }}
            onBlur={age.flush}
          />
        )}
      </FieldFrame>
      <IsbarField field="citizenSex" view={view} readOnly={readOnly} />
      <FieldFrame field="citizenKnown" label={t('field.known')} {...frame}>
        {(id) => (
          <NativeSelect
            id={id}
            disabled={readOnly}
            value={knownValue}
            onChange={(event) =>
              known.set(event.currentTarget.value === '' ? null : event.currentTarget.value === 'true')
            }
            data={[
              { value: '', label: t('field.known_unknown') },
              { value: 'true', label: t('field.known_yes') },
              { value: 'false', label: t('field.known_no') },
            ]}
          />
        )}
      </FieldFrame>
    </div>
  );
}
