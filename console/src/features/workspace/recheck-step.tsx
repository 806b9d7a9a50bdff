import { readQuickLine } from '@leon/contracts/triage/quick-line.ts';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isoAt, nowMs } from '../../lib/clock.ts';
import { typedMoment } from '../../lib/danish-time.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { vitalsWords } from '../../lib/vitals-words.ts';
import { PhoneNumber } from '../../ui/phone-number.tsx';
import { QuickLineDoubts } from '../../ui/quick-line-doubts.tsx';
import classes from './action-bar.module.css';
import { recordRecheck } from './follow-up-commands.ts';
import { StepFrame, type StepProps } from './step-frame.tsx';

/** The recheck call: values as they are spoken, or "unchanged"; whoever said so, and when she was looked at. */
export function RecheckStep({ view, waiting, run, onDone }: StepProps) {
  const { t, language } = useLanguage();
  const { row, placedAt } = view;
  const [line, setLine] = useState('');
  const [by, setBy] = useState(row.followUp?.recheckedBy ?? row.followUp?.arrivedBy ?? '');
  const [time, setTime] = useState('');
  const [last, setLast] = useState(false);
  const [tried, setTried] = useState(false);
  const { values, remainder, doubts } = readQuickLine(line);
  const nothing = Object.keys(values).length === 0;
  const at = time.trim() === '' ? nowMs() : typedMoment(time, nowMs(), 'past');
  const note = remainder.trim().length < 2 ? null : remainder.trim().slice(0, 500);
  const save = (worse: boolean) => {
    setTried(true);
    if (at === null || by.trim().length < 2) return;
    const takenAt = isoAt(at);
    const vitals = nothing ? null : { ...values, measuredAt: takenAt };
    void run(async () => {
      await recordRecheck(row, { takenBy: by.trim(), takenAt, vitals, note, worse, last });
      onDone();
    });
  };
  return (
    <StepFrame title={t('follow.recheck_title', { name: placedAt?.name ?? '' })} onClose={onDone}>
      {placedAt?.professionalNumber == null ? null : (
        <p className={classes.hint}>
          {t('request.call_unit')}
          <PhoneNumber number={placedAt.professionalNumber} />
        </p>
      )}
      <div className={`${classes.fields} ${classes.recheck}`}>
        <TextInput
          label={t('unit.recheck_line')}
          placeholder={t('vitals.line_hint')}
          spellCheck={false}
          maxLength={500}
          value={line}
          onChange={(event) => setLine(event.currentTarget.value)}
        />
        <TextInput
          label={t('follow.said_by')}
          value={by}
          maxLength={120}
          error={tried && by.trim().length < 2 ? t('answer.name_needed') : null}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
        <TextInput
          label={t('follow.recheck_at')}
          placeholder={t('follow.recheck_now')}
          value={time}
          maxLength={24}
          error={tried && at === null ? t('follow.recheck_at_invalid') : null}
          onChange={(event) => setTime(event.currentTarget.value)}
        />
      </div>
      <p className={`${classes.hint} leon-figures`} aria-live="polite">
        {nothing
          ? t('follow.recheck_none')
          : t('unit.recheck_read', { values: vitalsWords(values, language, t) })}
      </p>
      <QuickLineDoubts doubts={doubts} className={classes.hint ?? ''} />
      <div className={classes.ticks}>
        <Button size="sm" loading={waiting} onClick={() => save(false)}>
          {t(nothing ? 'follow.recheck_unchanged' : 'unit.recheck_save')}
        </Button>
        <Button size="sm" variant="default" disabled={waiting} onClick={() => save(true)}>
          {t('follow.recheck_worse')}
        </Button>
        <Checkbox
          label={t('follow.recheck_last')}
          checked={last}
          onChange={(event) => setLast(event.currentTarget.checked)}
        />
      </div>
    </StepFrame>
  );
}
