import { Button, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './case-form.module.css';

interface CitizenNumberProps {
  label: string;
  readOnly: boolean;
  waiting: boolean;
  /** What the button says, with a number typed and without. */
  words: { set: string; unknown: string };
  mayAct?: boolean;
  onSay: (cpr: string | null) => void;
}

/** The full number is on the screen only until it is stored. */
export function CitizenNumber({ label, readOnly, waiting, words, mayAct = true, onSay }: CitizenNumberProps) {
  const { t } = useLanguage();
  const id = useId();
  const [cpr, setCpr] = useState('');
  const typed = cpr.trim() === '' ? null : cpr.trim();
  return (
    <div>
      <div className={classes.label}>
        <label htmlFor={id} className={classes.labelText}>
          {label}
        </label>
      </div>
      <div className={classes.number}>
        <TextInput
          id={id}
          placeholder={t('field.citizen_hint')}
          readOnly={readOnly}
          maxLength={11}
          autoComplete="off"
          value={cpr}
          onChange={(event) => setCpr(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && typed !== null && mayAct && onSay(typed)}
        />
        {readOnly ? null : (
          <Button variant="default" px="xs" loading={waiting} disabled={!mayAct} onClick={() => onSay(typed)}>
            {typed === null ? words.unknown : words.set}
          </Button>
        )}
      </div>
    </div>
  );
}
