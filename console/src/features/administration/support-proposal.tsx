import { proposeSupport } from '@leon/contracts/rules/support.routes.ts';
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { typedDate } from '../../lib/danish-time.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Refusal } from '../../ui/refusal.tsx';
import classes from './administration.module.css';

const nothing = { approver: '', reference: '', from: '', last: '' };
const dayOf = (text: string): string | null => (text.trim() === '' ? null : typedDate(text));
const isOdd = (text: string): boolean => text.trim() !== '' && typedDate(text) === null;

/** What was approved outside LEON, by whom and under what; empty days: from now on, until further notice. */
export function SupportProposal({ onDone }: { onDone: () => void }) {
  const { t } = useLanguage();
  const { run, waiting, error, clear } = useCommand();
  const [said, setSaid] = useState(nothing);
  const whole =
    said.approver.trim() !== '' && said.reference.trim() !== '' && !isOdd(said.from) && !isOdd(said.last);
  const propose = (event: FormEvent) => {
    event.preventDefault();
    if (!whole) return;
    const { approver, reference } = said;
    void run(() =>
      send(proposeSupport, {
        body: {
          commandId: newCommandId(),
          ...{ approver, reference },
          ...{ validFrom: dayOf(said.from), lastDay: dayOf(said.last) },
        },
      }),
    ).then((done) => {
      if (!done) return;
      setSaid(nothing);
      onDone();
    });
  };
  const text = (field: 'approver' | 'reference', maxLength: number) => (
    <TextInput
      className={classes.wide ?? ''}
      label={t(`support.${field}`)}
      maxLength={maxLength}
      value={said[field]}
      onChange={(event) => setSaid({ ...said, [field]: event.currentTarget.value })}
    />
  );
  const day = (field: 'from' | 'last', label: string) => (
    <TextInput
      w={150}
      label={label}
      placeholder={t('edit.day_form')}
      inputMode="numeric"
      value={said[field]}
      error={isOdd(said[field]) ? t('edit.day_wrong') : null}
      onChange={(event) => setSaid({ ...said, [field]: event.currentTarget.value })}
    />
  );
  return (
    <form className={classes.form} onSubmit={propose} aria-label={t('support.propose')}>
      {text('approver', 120)}
      {text('reference', 300)}
      {day('from', t('support.from'))}
      {day('last', t('support.last_day'))}
      <Button type="submit" loading={waiting !== 'no'} disabled={!whole}>
        {t('support.propose')}
      </Button>
      <Refusal error={error} onClose={clear} />
    </form>
  );
}
