import { Urgency } from '@leon/contracts/calls/isbar.ts';
import { renderTriageColour } from '@leon/contracts/language/triage.ts';
import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './action-bar.module.css';
import { StepFrame, type StepProps } from './step-frame.tsx';
import { deteriorate } from './urgent-commands.ts';

/** Opened by a key, recorded only by the button: what changed, and how urgent it is now. */
export function WorseStep({ view, waiting, run, onDone }: StepProps) {
  const { t, language } = useLanguage();
  const [note, setNote] = useState('');
  const [urgency, setUrgency] = useState<Urgency | null>(null);
  const record = () =>
    void run(async () => {
      await deteriorate(view.row, { note: note.trim() === '' ? null : note.trim(), urgency });
      onDone();
    });
  return (
    <StepFrame title={t('worse.title')} onClose={onDone}>
      <p className={classes.hint}>{t('worse.values')}</p>
      <div className={`${classes.fields} ${classes.worse}`}>
        <Textarea
          label={t('worse.note')}
          data-autofocus
          autosize
          minRows={1}
          maxRows={4}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('worse.urgency')}
          value={urgency ?? ''}
          onChange={({ currentTarget: { value } }) => setUrgency(value === '' ? null : Urgency.parse(value))}
          data={[
            { value: '', label: t('worse.at_least') },
            ...(['red', 'orange'] as const).map((value) => ({
              value,
              label: renderTriageColour(value, language),
            })),
          ]}
        />
        <Button size="sm" loading={waiting} onClick={record}>
          {t('worse.confirm')}
        </Button>
      </div>
    </StepFrame>
  );
}
