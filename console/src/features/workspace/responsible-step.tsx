import { formatTime } from '@leon/contracts/language/language.ts';
import { Button, CloseButton, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isoAt, nowMs } from '../../lib/clock.ts';
import { typedMoment } from '../../lib/danish-time.ts';
import { formatUntil } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import classes from './action-bar.module.css';
import { setResponsible } from './case-commands.ts';
import { knownDoctors } from './known-doctors.ts';
import { type DraftPeriod, type Duty, joined, proposedChain, toResponsible } from './responsibility-chain.ts';
import { StepFrame, type StepProps } from './step-frame.tsx';

/** The unbroken chain of medical responsibility, prefilled by the hour; numbers LEON does not know are typed. */
export function ResponsibleStep({ view, waiting, run, onDone }: StepProps) {
  const { t, language } = useLanguage();
  const [periods, setPeriods] = useState<DraftPeriod[]>(() =>
    proposedChain(nowMs(), 3, knownDoctors(view.row, view.values, usePicture.getState().offers)),
  );
  const [missing, setMissing] = useState(false);
  const dutyName = (duty: Duty) => t(`duty.${duty}`);
  const change = (index: number, part: Partial<DraftPeriod>) =>
    setPeriods(joined(periods.map((period, at) => (at === index ? { ...period, ...part } : period))));

  const save = () => {
    if (periods.some(({ number }) => number.trim().length < 3)) return setMissing(true);
    void run(async () => {
      await setResponsible(view.row, toResponsible(periods, dutyName, isoAt));
      onDone();
    });
  };
  return (
    <StepFrame title={t('responsible.title')} onClose={onDone}>
      <p className={classes.hint}>{t('responsible.hint')}</p>
      {periods.map((period, index) => {
        const name = period.duty === null ? period.name : dutyName(period.duty);
        return (
          <div key={`${period.duty} ${period.fromMs}`} className={`${classes.fields} ${classes.period}`}>
            <TextInput
              label={`${t('responsible.name')} · ${t('responsible.from', { time: formatTime(period.fromMs, language) })}`}
              placeholder={name}
              value={period.name}
              maxLength={120}
              onChange={(event) => change(index, { name: event.currentTarget.value })}
            />
            <TextInput
              label={t('responsible.number')}
              type="tel"
              value={period.number}
              maxLength={40}
              error={missing && period.number.trim().length < 3}
              onChange={(event) => change(index, { number: event.currentTarget.value })}
            />
            <TextInput
              label={t('responsible.until')}
              key={period.untilMs}
              defaultValue={formatUntil(period.fromMs, period.untilMs, language)}
              onBlur={({ currentTarget: { value } }) => {
                if (value.trim() === formatUntil(period.fromMs, period.untilMs, language)) return;
                const untilMs = typedMoment(value, period.fromMs, 'future');
                if (untilMs !== null) change(index, { untilMs });
              }}
            />
            {periods.length > 1 ? (
              <CloseButton
                size={28}
                aria-label={t('responsible.remove', { name })}
                onClick={() => setPeriods(joined(periods.filter((_, at) => at !== index)))}
              />
            ) : null}
          </div>
        );
      })}
      {missing ? (
        <p className={classes.missing} role="alert">
          {t('responsible.number_missing')}
        </p>
      ) : null}
      <Button size="sm" w="fit-content" loading={waiting} onClick={save}>
        {t('responsible.save')}
      </Button>
    </StepFrame>
  );
}
