import type { FactOf } from '@leon/contracts/directory/register-fact.ts';
import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { DayField } from './day-field.tsx';
import classes from './fact-dialog.module.css';
import type { EditorProps } from './fact-editor.tsx';
import { dayText, typedDay } from './week-words.ts';

/** Other hours on certain days; each day begins its own exception. */
export function ExceptionEditor({ fact, onDraft }: EditorProps<FactOf<'hours_exception'>>) {
  const { t } = useLanguage();
  const [first, setFirst] = useState(fact.key);
  const [last, setLast] = useState(fact.value?.lastDay ?? fact.key);
  const [typed, setTyped] = useState(
    fact.value === null
      ? t('fact.closed')
      : fact.value.hours === 'closed'
        ? dayText('closed', t, 'da')
        : fact.value.hours,
  );
  const [reason, setReason] = useState(fact.value?.reason ?? '');
  const hours = typedDay(typed, 'mon', t);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed says when to tell
  useEffect(() => {
    const whole = first !== '' && last >= first && hours !== null && reason.trim() !== '';
    const value = { lastDay: last, hours: hours ?? 'closed', reason: reason.trim() };
    onDraft(whole ? { fact: 'hours_exception', key: first, value } : null);
  }, [first, last, typed, reason]);
  return (
    <div className={classes.form}>
      <div className={classes.pair}>
        <DayField
          label={t('edit.first_day')}
          value={first}
          disabled={fact.value !== null}
          onDay={(day) => setFirst(day ?? '')}
        />
        <DayField label={t('edit.last_day')} value={last} onDay={(day) => setLast(day ?? '')} />
      </div>
      <TextInput
        label={t('edit.hours')}
        value={typed}
        error={hours === null ? t('week.wrong') : null}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <TextInput
        label={t('edit.reason')}
        required
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </div>
  );
}
