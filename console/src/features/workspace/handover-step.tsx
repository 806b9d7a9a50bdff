import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './action-bar.module.css';
import { StepFrame, type StepProps } from './step-frame.tsx';
import { handOver } from './urgent-commands.ts';
import { useReadAloud } from './use-read-aloud.ts';

/** Read aloud, repeated by both, handed over. Without a read-back it is recorded that there was none. */
export function HandoverStep({ view, waiting, run, onDone }: StepProps) {
  const { t } = useLanguage();
  const sentence = useReadAloud(view);
  const [receiver, setReceiver] = useState(false);
  const [caller, setCaller] = useState(false);
  return (
    <StepFrame title={t('handover.title')} onClose={onDone}>
      {sentence === null ? null : <blockquote className={classes.aloud}>{sentence}</blockquote>}
      <div className={classes.ticks}>
        <Checkbox
          label={t('isbar.receiver')}
          checked={receiver}
          onChange={(event) => setReceiver(event.currentTarget.checked)}
        />
        <Checkbox
          label={t('isbar.caller')}
          checked={caller}
          onChange={(event) => setCaller(event.currentTarget.checked)}
        />
        <Button
          size="sm"
          loading={waiting}
          onClick={() =>
            void run(async () => {
              await handOver(view.row, { readBackReceiver: receiver, readBackCaller: caller });
              onDone();
            })
          }
        >
          {t('handover.confirm')}
        </Button>
      </div>
      {receiver && caller ? null : <p className={classes.hint}>{t('handover.not_read_back')}</p>}
    </StepFrame>
  );
}
