import { listReachAttempts, recordReachAttempt } from '@leon/contracts/doctors/doctor.routes.ts';
import { escalation, nextToTry, type Reachable } from '@leon/contracts/doctors/escalation.rules.ts';
import type { ReachAttempt } from '@leon/contracts/doctors/reach.ts';
import { formatTime } from '@leon/contracts/language/language.ts';
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useNow } from '../../lib/clock.ts';
import { call } from '../../lib/http.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { usePicture } from '../../stores/picture.ts';
import { Mark } from '../../ui/mark.tsx';
import { PhoneNumber } from '../../ui/phone-number.tsx';
import classes from './action-bar.module.css';
import { knownDoctors } from './known-doctors.ts';
import { dutyNumbers } from './responsibility-chain.ts';
import { StepFrame, type StepProps } from './step-frame.tsx';

/** A doctor who does not answer: who is next, at which number; each try is kept, whoever makes it. */
export function ReachDoctorStep({ view, waiting, run, onDone }: StepProps) {
  const { t, language } = useLanguage();
  const { row, values, file } = view;
  const duties = usePicture((state) => state.duties);
  const offers = usePicture((state) => state.offers);
  const now = useNow(10_000);
  const [attempts, setAttempts] = useAttempts(row.id);
  const { ownGp, discharge } = knownDoctors(row, values, offers);
  const practice =
    ownGp ?? (discharge === undefined ? null : { name: discharge.from, number: discharge.number });
  const onCallLine = { name: t('duty.on_call'), number: dutyNumbers.on_call };
  const known = { chain: file?.responsible ?? [], practice, duties: duties.values(), onCallLine };
  const steps = escalation(known, now);
  const next = attempts === null ? null : nextToTry(steps, attempts);
  const tried = ({ step, name, number }: Reachable, reached: boolean) =>
    void run(async () => {
      const body = { commandId: newCommandId(), step, name, number, reached };
      const reply = await send(recordReachAttempt, { params: { caseId: row.id }, body });
      setAttempts(reply.attempts);
    });
  return (
    <StepFrame title={t('reach.title')} onClose={onDone}>
      {next === null ? (
        attempts === null || attempts.some(({ reached }) => reached) ? null : (
          <p role="alert" className={classes.missing}>
            {t('reach.none')}
          </p>
        )
      ) : (
        <div className={classes.status} role="status">
          <strong>
            {t('reach.next')} {next.name}
          </strong>
          <PhoneNumber number={next.number} />
          <Button size="compact-sm" loading={waiting} onClick={() => tried(next, true)}>
            {t('reach.reached', { name: next.name })}
          </Button>
          <Button size="compact-sm" variant="default" loading={waiting} onClick={() => tried(next, false)}>
            {t('reach.in_vain', { name: next.name })}
          </Button>
        </div>
      )}
      <ol className={classes.opinions} aria-label={t('reach.list')}>
        {steps.map((step) => {
          const last = attempts?.findLast(({ number }) => number === step.number);
          const time = last === undefined ? '' : formatTime(Date.parse(last.at), language);
          return (
            <li key={step.number}>
              {t(`reach.step.${step.step}`)}: {step.name} <PhoneNumber number={step.number} />{' '}
              {last === undefined ? null : (
                <Mark tone={last.reached ? 'ok' : 'warn'}>
                  {t(last.reached ? 'reach.got' : 'reach.tried', { time, by: last.by })}
                </Mark>
              )}
            </li>
          );
        })}
      </ol>
    </StepFrame>
  );
}

/** Null until they are read: before that nobody is said to be next. */
function useAttempts(caseId: StepProps['view']['row']['id']) {
  const [attempts, setAttempts] = useState<readonly ReachAttempt[] | null>(null);
  const news = usePicture((state) => state.doctorNews);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `news` says that somebody else has tried
  useEffect(() => {
    let gone = false;
    call(listReachAttempts, { params: { caseId } })
      .then((told) => (gone ? undefined : setAttempts(told.attempts)))
      // what was read last stays; the next news asks again
      .catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [caseId, news]);
  return [attempts, setAttempts] as const;
}
