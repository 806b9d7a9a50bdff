import { handOverResponsibility } from '@leon/contracts/doctors/doctor.routes.ts';
import { onDuty } from '@leon/contracts/doctors/duty.ts';
import type { OwnResponsibility } from '@leon/contracts/doctors/opinion.ts';
import { formatTime } from '@leon/contracts/language/language.ts';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { isoAt, nowMs } from '../../lib/clock.ts';
import { nextMinuteOfDay, typedMoment } from '../../lib/danish-time.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { useCommand } from '../../lib/use-command.ts';
import { usePicture } from '../../stores/picture.ts';
import { Refusal } from '../../ui/refusal.tsx';
import classes from './doctor.module.css';

interface HandOverFormProps {
  mine: OwnResponsibility;
  ownAccount: string;
  refresh: () => Promise<void>;
  onDone: () => void;
}

const dutyEndsAt = 8 * 60;

/** To a doctor on duty, or to somebody else by name and number: from now on that one answers. */
export function HandOverForm({ mine, ownAccount, refresh, onDone }: HandOverFormProps) {
  const { t, language } = useLanguage();
  const duties = usePicture((state) => state.duties);
  const others = useMemo(
    () => onDuty(duties.values(), nowMs()).filter(({ accountId }) => accountId !== ownAccount),
    [duties, ownAccount],
  );
  const { run, waiting, error, clear } = useCommand();
  const [to, setTo] = useState(others[0]?.accountId ?? '');
  const doctor = others.find(({ accountId }) => accountId === to);
  const [name, setName] = useState('');
  const [number, setNumber] = useState('');
  const [until, setUntil] = useState(() => formatTime(nextMinuteOfDay(nowMs(), dutyEndsAt), language));
  const untilMs = typedMoment(until, nowMs(), 'future');
  const saidName = doctor?.name ?? name.trim();
  const saidNumber = doctor?.number ?? number.trim();
  const give = () =>
    void run(async () => {
      const person = { accountId: doctor?.accountId ?? null, name: saidName, number: saidNumber };
      const kind = doctor === undefined ? ('duty_function' as const) : ('doctor' as const);
      const body = { commandId: newCommandId(), ...person, kind, until: isoAt(untilMs ?? 0) };
      await send(handOverResponsibility, { params: { caseId: mine.caseId }, body });
      await refresh();
      onDone();
    });
  return (
    <div className={classes.take}>
      <NativeSelect
        size="md"
        label={t('doctor.hand_to')}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
        data={[
          ...others.map(({ accountId, name: label, number: at }) => ({
            value: accountId,
            label: `${label} · ${at}`,
          })),
          { value: '', label: t('doctor.somebody_else') },
        ]}
      />
      {doctor === undefined ? (
        <>
          <TextInput
            size="md"
            label={t('doctor.other_name')}
            value={name}
            maxLength={120}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            size="md"
            type="tel"
            label={t('responsible.number')}
            value={number}
            maxLength={40}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
        </>
      ) : null}
      <TextInput
        size="md"
        label={t('doctor.responsible_until')}
        value={until}
        error={untilMs === null ? t('doctor.until_wrong') : undefined}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
      <Button
        size="lg"
        disabled={saidName.length < 2 || saidNumber.length < 3 || untilMs === null}
        loading={waiting !== 'no'}
        onClick={give}
      >
        {t('doctor.hand_over_now', { name: saidName })}
      </Button>
      <Refusal error={error} onClose={clear} />
    </div>
  );
}
