import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { PhoneNumber } from '../../ui/phone-number.tsx';
import classes from './action-bar.module.css';
import { recordArrival } from './follow-up-commands.ts';
import { StepFrame, type StepProps } from './step-frame.tsx';

/** She has come, as the receiver said on the telephone; a unit with LEON says it in one tap of its own. */
export function ArrivalStep({ view, waiting, run, onDone }: StepProps) {
  const { t } = useLanguage();
  const { row, placedAt } = view;
  const [by, setBy] = useState(row.placement?.acceptedBy ?? '');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (by.trim().length < 2) return;
    void run(async () => {
      await recordArrival(row, by.trim());
      onDone();
    });
  };
  return (
    <StepFrame title={t('follow.arrival_title', { name: placedAt?.name ?? '' })} onClose={onDone}>
      {placedAt?.professionalNumber == null ? null : (
        <p className={classes.hint}>
          {t('request.call_unit')}
          <PhoneNumber number={placedAt.professionalNumber} />
        </p>
      )}
      <form onSubmit={save} className={classes.talkForm}>
        <TextInput
          label={t('follow.said_by')}
          value={by}
          maxLength={120}
          error={by.trim().length < 2 ? t('answer.name_needed') : null}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
        <Button type="submit" size="sm" loading={waiting}>
          {t('follow.save_arrival')}
        </Button>
      </form>
    </StepFrame>
  );
}
