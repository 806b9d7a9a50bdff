import { setDuty } from '@leon/contracts/doctors/doctor.routes.ts';
import { type Availability, isOnDuty } from '@leon/contracts/doctors/duty.ts';
import type { Session } from '@leon/contracts/identity/session.ts';
import { formatTime } from '@leon/contracts/language/language.ts';
import { Button, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { isoAt, nowMs, useNow } from '../../lib/clock.ts';
import { nextMinuteOfDay, typedMoment } from '../../lib/danish-time.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { useCommand } from '../../lib/use-command.ts';
import { usePicture } from '../../stores/picture.ts';
import { Refusal } from '../../ui/refusal.tsx';
import classes from './doctor.module.css';

const sayable: readonly Exclude<Availability, 'off'>[] = ['free', 'busy', 'phone_only'];
/** The night's duty ends when the citizens' own doctors open (workflow edition 2026, 6.2). */
const dutyEndsAt = 8 * 60;

/** "På vagt fra–til, ledig / optaget / kan kun ringes op": one tap changes it, and every desk sees it. */
export function DutyCard({ session }: { session: Session }) {
  const { t, language } = useLanguage();
  const duty = usePicture((state) => state.duties.get(session.accountId));
  useNow(10_000);
  // read anew whenever the duty changes: the one just said is in force at once
  const now = nowMs();
  const { run, waiting, error, clear } = useCommand();
  const current = duty !== undefined && isOnDuty(duty, now) ? duty : null;
  const [number, setNumber] = useState<string | null>(null);
  const [until, setUntil] = useState<string | null>(null);
  useEffect(() => {
    if (duty === undefined) return;
    setNumber(null);
    setUntil(null);
  }, [duty]);
  const saidNumber = number ?? duty?.number ?? '';
  const proposed = current === null ? nextMinuteOfDay(now, dutyEndsAt) : Date.parse(current.until);
  const saidUntil = until ?? formatTime(proposed, language);
  const untilMs = until === null ? proposed : typedMoment(until, now, 'future');
  const ready = saidNumber.trim().length >= 3 && untilMs !== null;
  const say = (availability: Availability) =>
    void run(async () => {
      const from = current?.from ?? isoAt(nowMs());
      const body = { number: saidNumber.trim(), from, until: isoAt(untilMs ?? proposed), availability };
      await send(setDuty, { body: { commandId: newCommandId(), ...body } });
    });
  return (
    <section aria-labelledby="duty" className={classes.column}>
      <h1 id="duty" className={classes.title}>
        {t('doctor.duty')}
      </h1>
      <p role="status" className={classes.found}>
        {current === null
          ? t('doctor.off_duty')
          : t('doctor.on_duty', {
              from: formatTimeNear(Date.parse(current.from), now, language),
              until: formatTimeNear(Date.parse(current.until), now, language),
              state: t(`duty.is.${current.availability}`),
            })}
      </p>
      <TextInput
        size="md"
        type="tel"
        label={t('doctor.own_number')}
        value={saidNumber}
        maxLength={40}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <TextInput
        size="md"
        label={t('doctor.until')}
        value={saidUntil}
        error={untilMs === null ? t('doctor.until_wrong') : undefined}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a row of buttons, one of them pressed */}
      <div className={classes.states} role="group" aria-label={t('doctor.duty')}>
        {sayable.map((availability) => (
          <Button
            key={availability}
            size="lg"
            variant={current?.availability === availability ? 'filled' : 'default'}
            aria-pressed={current?.availability === availability}
            disabled={!ready}
            loading={waiting !== 'no'}
            onClick={() => say(availability)}
          >
            {t(`duty.is.${availability}`)}
          </Button>
        ))}
        {current === null ? null : (
          <Button size="lg" variant="default" loading={waiting !== 'no'} onClick={() => say('off')}>
            {t('doctor.go_off')}
          </Button>
        )}
      </div>
      <p className={classes.muted}>{t('doctor.duty_seen')}</p>
      <Refusal error={error} onClose={clear} />
    </section>
  );
}
