import { Urgency } from '@leon/contracts/calls/isbar.ts';
import { isLowering } from '@leon/contracts/calls/urgency.ts';
import { notApprovedText, renderTriageColour } from '@leon/contracts/language/triage.ts';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './action-bar.module.css';
import { saverOf } from './case-files.store.ts';
import { StepFrame, type StepProps } from './step-frame.tsx';
import { setUrgency } from './urgent-commands.ts';

/** How urgent, for the queue: raised by one click; below how it stands or what the scores say only with a doctor, and why. */
export function UrgencyStep({ view, waiting, run, onDone }: StepProps) {
  const { t, language } = useLanguage();
  const current = view.row.urgency;
  const { byScores } = view.scores;
  const [wanted, setWanted] = useState<Urgency | null>(null);
  const [doctor, setDoctor] = useState(view.scores.doctor ?? '');
  const [reason, setReason] = useState('');
  const lowers = (urgency: Urgency) => isLowering({ current, byScores }, urgency);
  const store = (urgency: Urgency) =>
    void run(async () => {
      // the server judges by what is stored
      await saverOf(view.row.id).flushAll();
      const said = { doctor: doctor.trim() || null, reason: reason.trim() || null };
      await setUrgency(view.row, { urgency, ...(lowers(urgency) ? said : { doctor: null, reason: null }) });
      onDone();
    });
  return (
    <StepFrame title={t('urgency.title')} onClose={onDone}>
      {byScores === null ? null : (
        <p className={classes.hint}>
          {t('urgency.scores_say', { colour: renderTriageColour(byScores, language) })}
        </p>
      )}
      {view.row.recallOf === null || view.scores.advice.recall === null ? null : (
        <p className={classes.hint}>
          {t('urgency.recall', { number: view.row.recallOf.number })}
          {view.scores.advice.recall.approved ? '' : ` (${notApprovedText[language]})`}
        </p>
      )}
      <div className={classes.choices}>
        {Urgency.options.map((urgency) => (
          <Button
            key={urgency}
            size="sm"
            variant={urgency === (wanted ?? current) ? 'filled' : 'default'}
            aria-pressed={urgency === (wanted ?? current)}
            disabled={waiting}
            onClick={() => (lowers(urgency) ? setWanted(urgency) : store(urgency))}
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
              onClick={() => store(wanted)}
            >
              {t('urgency.set')}
            </Button>
          </div>
        </>
      )}
    </StepFrame>
  );
}
