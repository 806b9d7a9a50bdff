import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Refusal } from '../../ui/refusal.tsx';
import { setCitizen } from './case-commands.ts';
import classes from './case-form.module.css';
import { FieldFrame } from './field-frame.tsx';
import type { CaseView } from './use-case-view.ts';
import { useField } from './use-field.ts';

/** Age and whether the municipality knows the citizen rank; who it is does not, and is masked once it is set. */
export function CitizenField({ view, readOnly }: { view: CaseView; readOnly: boolean }) {
  const { t } = useLanguage();
  const { row, file, values } = view;
  const age = useField(row.id, 'citizenAge');
  const known = useField(row.id, 'citizenKnown');
  const frame = { caseId: row.id, file };
  const knownValue =
    values.citizenKnown === undefined || values.citizenKnown === null ? '' : String(values.citizenKnown);
  return (
    <div className={`${classes.row} ${classes.citizen}`}>
      <FieldFrame field="citizenAge" label={t('field.age')} {...frame}>
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
      <CitizenIdentity view={view} readOnly={readOnly} />
    </div>
  );
}

function CitizenIdentity({ view, readOnly }: { view: CaseView; readOnly: boolean }) {
  const { t } = useLanguage();
  const { run, waiting, error, clear } = useCommand();
  const [cpr, setCpr] = useState('');
  const [changing, setChanging] = useState(false);
  const { row, file } = view;
  const masked = file?.citizen?.masked ?? null;
  const save = (number: string | null) =>
    run(async () => {
      await setCitizen(row, number);
      // The full number stays nowhere on the screen once it is stored.
      setCpr('');
      setChanging(false);
    });
  if (masked !== null && !changing)
    return (
      <div className={`${classes.citizenLine} leon-figures`}>
        <span>{t('field.citizen_is', { masked })}</span>
        {readOnly ? null : (
          <Button size="compact-xs" variant="subtle" onClick={() => setChanging(true)}>
            {t('field.citizen_change')}
          </Button>
        )}
      </div>
    );
  return (
    <div>
      <TextInput
        label={t('field.citizen')}
        classNames={{ label: classes.labelText ?? '' }}
        placeholder={t('field.citizen_hint')}
        readOnly={readOnly}
        maxLength={11}
        autoComplete="off"
        value={cpr}
        onChange={(event) => setCpr(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && cpr.trim() !== '' && void save(cpr.trim())}
        rightSectionWidth={cpr === '' ? 72 : 92}
        rightSection={
          readOnly ? null : (
            <Button
              size="compact-xs"
              variant="default"
              loading={waiting !== 'no'}
              onClick={() => void save(cpr.trim() === '' ? null : cpr.trim())}
            >
              {cpr === '' ? t('field.citizen_unknown') : t('field.citizen_set')}
            </Button>
          )
        }
      />
      <Refusal error={error} onClose={clear} />
    </div>
  );
}
