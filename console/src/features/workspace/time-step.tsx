import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { isoAt, nowMs } from '../../lib/clock.ts';
import { typedMoment } from '../../lib/danish-time.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './action-bar.module.css';
import { agreeTime } from './placement-commands.ts';
import { StepFrame, type StepProps } from './step-frame.tsx';

/** When the receiver expects the citizen, or comes to her, as a named person confirmed it on the telephone. */
export function TimeStep({ view, waiting, run, onDone }: StepProps) {
  const { t, language } = useLanguage();
  const { row, placedAt } = view;
  const known = row.placement?.appointmentAt ?? null;
  const [typed, setTyped] = useState(() =>
    known === null ? '' : formatTimeNear(Date.parse(known), nowMs(), language),
  );
  const [by, setBy] = useState(row.placement?.acceptedBy ?? '');
  const [tried, setTried] = useState(false);
  const at = typedMoment(typed, nowMs(), 'future');
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (at === null || by.trim().length < 2) return;
    void run(async () => {
      await agreeTime(row, { appointmentAt: isoAt(at), confirmedBy: by.trim() });
      onDone();
    });
  };
  return (
    <StepFrame title={t('time.title', { name: placedAt?.name ?? '' })} onClose={onDone}>
      <form onSubmit={save} className={`${classes.fields} ${classes.time}`}>
        <TextInput
          label={t('time.at')}
          placeholder={t('time.at_hint')}
          value={typed}
          maxLength={24}
          error={tried && at === null ? t('time.invalid') : null}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <TextInput
          label={t('time.by')}
          value={by}
          maxLength={120}
          error={tried && by.trim().length < 2 ? t('answer.name_needed') : null}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
        <Button type="submit" size="sm" loading={waiting}>
          {t('time.save')}
        </Button>
      </form>
      {placedAt?.kind === 'subacute_slot' ? <p className={classes.hint}>{t('time.within')}</p> : null}
    </StepFrame>
  );
}
