import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { PhoneNumber } from '../../ui/phone-number.tsx';
import { toast } from '../../ui/toast.ts';
import classes from './action-bar.module.css';
import { recordAcknowledgement, resendHandover } from './placement-commands.ts';
import { StepFrame, type StepProps } from './step-frame.tsx';

/** Nobody has said that it has the hand-over: the number, who said so on the telephone, or send it once more. */
export function AcknowledgeStep({ view, waiting, run, onDone }: StepProps) {
  const { t } = useLanguage();
  const { row, placedAt } = view;
  const [by, setBy] = useState('');
  const [tried, setTried] = useState(false);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (by.trim().length < 2) return;
    void run(async () => {
      await recordAcknowledgement(row, by.trim());
      onDone();
    });
  };
  const again = () =>
    void run(async () => {
      await resendHandover(row);
      toast(t('ack.sent_again'));
      onDone();
    });
  return (
    <StepFrame title={t('ack.title', { name: placedAt?.name ?? '' })} onClose={onDone}>
      {placedAt?.professionalNumber == null ? null : (
        <p className={classes.hint}>
          {t('request.call_unit')}
          <PhoneNumber number={placedAt.professionalNumber} />
        </p>
      )}
      <form onSubmit={save} className={`${classes.fields} ${classes.acknowledge}`}>
        <TextInput
          label={t('ack.by')}
          value={by}
          maxLength={120}
          error={tried && by.trim().length < 2 ? t('answer.name_needed') : null}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
        <Button type="submit" size="sm" loading={waiting}>
          {t('ack.save')}
        </Button>
        {view.actions.includes('resend_handover') ? (
          <Button size="sm" variant="default" disabled={waiting} onClick={again}>
            {t('ack.resend')}
          </Button>
        ) : null}
      </form>
    </StepFrame>
  );
}
