import { Urgency } from '@leon/contracts/calls/isbar.ts';
import { isLowering } from '@leon/contracts/calls/urgency.ts';
import { renderTriageColour } from '@leon/contracts/language/triage.ts';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './action-bar.module.css';
import { StepFrame, type StepProps } from './step-frame.tsx';
import { setUrgency } from './urgent-commands.ts';

/** How urgent, for the queue: raised by one click; lowered only together with a doctor, by name, and why. */
export function UrgencyStep({ view, waiting, run, onDone }: StepProps) {
  const { t, language } = useLanguage();
  const current = view.row.urgency;
  const [wanted, setWanted] = useState<Urgency | null>(null);
  const [doctor, setDoctor] = useState(view.scores.doctor ?? '');
  const [reason, setReason] = useState('');
  const store = (urgency: Urgency, lowering: boolean) =>
    void run(async () => {
      const said = { doctor: doctor.trim() || null, reason: reason.trim() || null };
      await setUrgency(view.row, { urgency, ...(lowering ? said : { doctor: null, reason: null }) });
      onDone();
    });
  return (
    <StepFrame title={t('urgency.title')} onClose={onDone}>
      <div className={classes.choices}>
        {Urgency.options.map((urgency) => (
          <Button
            key={urgency}
            size="sm"
            variant={urgency === (wanted ?? current) ? 'filled' : 'default'}
            aria-pressed={urgency === (wanted ?? current)}
            disabled={waiting}
            onClick={() =>
              isLowering({ current, byScores: view.scores.byScores }, urgency)
                ? setWanted(urgency)
                : store(urgency, false)
            }
          >
            {renderTriageColour(urgency, language)}
          </Button>
        ))}
      </div>
      {wanted === null ? null : (
        <>
          <p className={classes.hint}>{t('urgency.lowering')}</p>
          <div className={`${classes.fields} ${classes.worse}`}>
            <TextInput
              label={t('urgency.doctor')}
              maxLength={120}
              value={doctor}
              onChange={(event) => setDoctor(event.currentTarget.value)}
            />
            <TextInput
              label={t('urgency.reason')}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Button
              size="sm"
              loading={waiting}
              disabled={doctor.trim() === '' || reason.trim() === ''}
              onClick={() => store(wanted, true)}
            >
              {t('urgency.set')}
            </Button>
          </div>
        </>
      )}
    </StepFrame>
  );
}
