import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isoAt, nowMs } from '../../lib/clock.ts';
import { typedMoment } from '../../lib/danish-time.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { type FormProps, giveAnswer } from './give-answer.ts';
import classes from './unit.module.css';

/** Yes, with the conditions that go with it; a subacute appointment has its time. */
export function AcceptForm({ request, name, busy, run }: FormProps) {
  const { t } = useLanguage();
  const offer = usePicture((state) => state.offers.get(request.offerId));
  const timed = offer?.kind === 'subacute_slot';
  const [time, setTime] = useState('');
  const [note, setNote] = useState('');
  const at = typedMoment(time, nowMs(), 'future');
  const accept = () =>
    run(() =>
      giveAnswer(request, {
        decision: 'accepted',
        answeredBy: name,
        declineReason: null,
        note: note.trim() === '' ? null : note.trim(),
        ...(timed && at !== null ? { appointmentAt: isoAt(at) } : {}),
      }),
    );
  return (
    <>
      {timed ? (
        <TextInput
          size="md"
          label={t('unit.time')}
          placeholder={t('time.at_hint')}
          description={t('time.within')}
          value={time}
          maxLength={24}
          error={time !== '' && at === null ? t('time.invalid') : null}
          onChange={(event) => setTime(event.currentTarget.value)}
        />
      ) : null}
      <TextInput
        size="md"
        label={t('unit.conditions')}
        value={note}
        maxLength={500}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button
          size="lg"
          loading={busy}
          disabled={name.length < 2 || (timed && at === null)}
          onClick={accept}
        >
          {t('unit.accept')}
        </Button>
      </div>
    </>
  );
}
