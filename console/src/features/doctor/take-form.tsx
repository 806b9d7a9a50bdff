import { takeResponsibility } from '@leon/contracts/doctors/doctor.routes.ts';
import type { AskedOpinion } from '@leon/contracts/doctors/opinion.ts';
import { formatTime } from '@leon/contracts/language/language.ts';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isoAt, nowMs } from '../../lib/clock.ts';
import { nextMinuteOfDay, typedMoment } from '../../lib/danish-time.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import classes from './doctor.module.css';

interface TakeFormProps {
  question: AskedOpinion;
  ownNumber: string;
  busy: boolean;
  run: (work: () => Promise<unknown>) => Promise<boolean>;
  refresh: () => Promise<void>;
}

/** The duty's responsibility ends when the citizen's own doctor opens (workflow edition 2026, 6.2). */
const ownGpOpensAt = 8 * 60;

/** "I answer for this until …": from now, with the number she is reached at. */
export function TakeForm({ question, ownNumber, busy, run, refresh }: TakeFormProps) {
  const { t, language } = useLanguage();
  const [number, setNumber] = useState(ownNumber);
  const [until, setUntil] = useState(() => formatTime(nextMinuteOfDay(nowMs(), ownGpOpensAt), language));
  const untilMs = typedMoment(until, nowMs(), 'future');
  const take = () =>
    void run(async () => {
      const body = { commandId: newCommandId(), number: number.trim(), until: isoAt(untilMs ?? 0) };
      await send(takeResponsibility, { params: { opinionId: question.id }, body });
      await refresh();
    });
  const [now] = question.responsible;
  return (
    <div className={classes.take}>
      <p className={classes.muted}>
        {now === undefined
          ? t('doctor.nobody_responsible')
          : t('doctor.responsible_now', {
              name: now.name,
              time: formatTimeNear(Date.parse(now.until), nowMs(), language),
            })}
      </p>
      <TextInput
        size="md"
        type="tel"
        label={t('doctor.own_number')}
        value={number}
        maxLength={40}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <TextInput
        size="md"
        label={t('doctor.responsible_until')}
        value={until}
        error={untilMs === null ? t('doctor.until_wrong') : undefined}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
      <Button
        size="lg"
        variant="default"
        disabled={untilMs === null || number.trim().length < 3}
        loading={busy}
        onClick={take}
      >
        {t('doctor.take')}
      </Button>
    </div>
  );
}
