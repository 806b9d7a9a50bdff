import { setDeskClock } from '@leon/contracts/oversight/clock.routes.ts';
import type { DeskClock } from '@leon/contracts/oversight/clock.ts';
import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Refusal } from '../../ui/refusal.tsx';
import classes from './administration.module.css';
import { type DurationUnit, inUnit, toDuration, unitSeconds } from './duration-words.ts';

interface ClockFormProps {
  clock: DeskClock;
  what: string;
  onSaved: () => void;
  onCancel: () => void;
}

/** Another time for one clock, with the reason that is kept beside it. */
export function ClockForm({ clock, what, onSaved, onCancel }: ClockFormProps) {
  const { t } = useLanguage();
  const { run, waiting, error, clear } = useCommand();
  const [count, setCount] = useState<number | string>(inUnit(clock.value).count);
  const [unit, setUnit] = useState<DurationUnit>(inUnit(clock.value).unit);
  const [reason, setReason] = useState('');
  const whole = typeof count === 'number' && Number.isInteger(count) && count > 0 ? count : null;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (whole === null) return;
    const { desk, setting, version } = clock;
    void run(() =>
      send(setDeskClock, {
        params: { desk, setting },
        body: {
          commandId: newCommandId(),
          value: toDuration(whole, unit),
          reason,
          expectedVersion: version,
        },
      }),
    ).then((done) => (done ? onSaved() : undefined));
  };
  return (
    <form className={classes.form} onSubmit={save} aria-label={what}>
      <NumberInput
        label={t('clocks.value')}
        value={count}
        onChange={setCount}
        min={1}
        max={9999}
        allowDecimal={false}
        w={110}
        data-autofocus
      />
      <NativeSelect
        label={t('clocks.unit')}
        value={unit}
        onChange={(event) => setUnit(event.currentTarget.value as DurationUnit)}
        data={Object.keys(unitSeconds).map((one) => ({
          value: one,
          label: t(`clocks.${one as DurationUnit}`),
        }))}
      />
      <TextInput
        className={classes.wide ?? ''}
        label={t('clocks.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={300}
      />
      <Button type="submit" loading={waiting !== 'no'} disabled={whole === null || reason.trim().length < 3}>
        {t('clocks.save')}
      </Button>
      <Button variant="default" onClick={onCancel}>
        {t('clocks.cancel')}
      </Button>
      <Refusal error={error} onClose={clear} />
    </form>
  );
}
