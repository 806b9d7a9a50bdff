import { Button, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Refusal } from '../../ui/refusal.tsx';
import { setCitizen } from './case-commands.ts';
import classes from './case-form.module.css';
import type { CaseView } from './use-case-view.ts';

/** Who the citizen is: by number, masked from the moment it is stored, or unknown. */
export function CitizenIdentity({ view, readOnly }: { view: CaseView; readOnly: boolean }) {
  const { t } = useLanguage();
  const { run, waiting, error, clear } = useCommand();
  const id = useId();
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
      <div className={classes.label}>
        <label htmlFor={id} className={classes.labelText}>
          {t('field.citizen')}
        </label>
      </div>
      <TextInput
        id={id}
        placeholder={t('field.citizen_hint')}
        readOnly={readOnly}
        maxLength={11}
        autoComplete="off"
        value={cpr}
        onChange={(event) => setCpr(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && cpr.trim() !== '' && void save(cpr.trim())}
        rightSectionWidth={92}
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
