import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { dateText } from './fact-words.ts';
import { typedDate } from './week-words.ts';

interface DayFieldProps {
  label: string;
  description?: string;
  /** `yyyy-mm-dd`, or empty. */
  value: string;
  disabled?: boolean;
  /** Null: what is typed is no day. */
  onDay: (day: string | null) => void;
}

/** A day as it is written in Denmark, whatever language the browser has. */
export function DayField({ label, description, value, disabled = false, onDay }: DayFieldProps) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState(value === '' ? '' : dateText(value));
  const wrong = typed.trim() !== '' && typedDate(typed) === null;
  return (
    <TextInput
      label={label}
      {...(description === undefined ? {} : { description })}
      placeholder={t('edit.day_form')}
      inputMode="numeric"
      value={typed}
      disabled={disabled}
      error={wrong ? t('edit.day_wrong') : null}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        onDay(text.trim() === '' ? '' : typedDate(text));
      }}
    />
  );
}
