import { askDoctor } from '@leon/contracts/doctors/doctor.routes.ts';
import { onDuty } from '@leon/contracts/doctors/duty.ts';
import { OpinionId } from '@leon/contracts/doctors/opinion.ts';
import { roleWords } from '@leon/contracts/language/vocabulary.ts';
import { Button, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useNow } from '../../lib/clock.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { usePicture } from '../../stores/picture.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Mark, type Tone } from '../../ui/mark.tsx';
import { PhoneNumber } from '../../ui/phone-number.tsx';
import classes from './action-bar.module.css';
import { StepFrame, type StepProps } from './step-frame.tsx';

const tones: Record<'free' | 'busy' | 'phone_only' | 'off', Tone> = {
  free: 'ok',
  phone_only: 'accent',
  busy: 'warn',
  off: 'muted',
};

/** Who is on duty and how each is reached; a question goes to one of them by name. The case stays where it is. */
export function AskDoctorStep({ view, waiting, run, onDone }: StepProps) {
  const { t, language } = useLanguage();
  const duties = usePicture((state) => state.duties);
  const now = useNow(10_000);
  const doctors = useMemo(() => onDuty(duties.values(), now), [duties, now]);
  const [question, setQuestion] = useState('');
  const ask = (doctorId: (typeof doctors)[number]['accountId']) =>
    void run(async () => {
      // a command's id is as fresh as an opinion's: made here, once
      const opinionId = OpinionId.parse(newCommandId());
      const body = { commandId: newCommandId(), opinionId, doctorId, question: question.trim() };
      await send(askDoctor, { params: { caseId: view.row.id }, body });
      setQuestion('');
    });
  return (
    <StepFrame title={t('opinion.title')} onClose={onDone}>
      <Textarea
        data-autofocus
        autosize
        minRows={2}
        maxLength={2000}
        label={t('opinion.question')}
        value={question}
        onChange={(event) => setQuestion(event.currentTarget.value)}
      />
      <p className={classes.hint}>{t('opinion.sees')}</p>
      {doctors.length === 0 ? <EmptyState title={t('opinion.nobody')} /> : null}
      {doctors.map((doctor) => (
        <div key={doctor.accountId} className={classes.status}>
          <strong>{doctor.name}</strong>
          <span>
            {roleWords[doctor.role][language]} ·{' '}
            {t('opinion.until', { time: formatTimeNear(Date.parse(doctor.until), now, language) })}
          </span>
          <Mark tone={tones[doctor.availability]}>{t(`duty.is.${doctor.availability}`)}</Mark>
          <PhoneNumber number={doctor.number} />
          {doctor.availability === 'phone_only' ? null : (
            <Button
              size="compact-sm"
              variant="default"
              disabled={question.trim() === ''}
              loading={waiting}
              onClick={() => ask(doctor.accountId)}
            >
              {t('opinion.ask', { name: doctor.name })}
            </Button>
          )}
        </div>
      ))}
    </StepFrame>
  );
}
