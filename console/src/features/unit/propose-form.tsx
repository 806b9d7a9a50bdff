import { OfferId } from '@leon/contracts/ids.ts';
import { proposeOther } from '@leon/contracts/placements/with-desk.routes.ts';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isoAt, nowMs } from '../../lib/clock.ts';
import { typedMoment } from '../../lib/danish-time.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { newCommandId } from '../../lib/new-id.ts';
import { send } from '../../lib/send.ts';
import { usePicture } from '../../stores/picture.ts';
import type { FormProps } from './give-answer.ts';
import classes from './unit.module.css';

/** What the unit can instead: another of its own offers, another time, or both. The name is its word. */
export function ProposeForm({ request, name, busy, run, onCancel }: FormProps) {
  const { t } = useLanguage();
  const offers = usePicture((state) => state.offers);
  const own = [...offers.values()].filter(
    ({ unit, capacityModel }) => unit === request.unit && capacityModel !== 'none',
  );
  const [offerId, setOfferId] = useState<OfferId>(request.offerId);
  const [time, setTime] = useState('');
  const [text, setText] = useState('');
  const at = typedMoment(time, nowMs(), 'future');
  const other = offerId !== request.offerId;
  const wrongTime = time !== '' && at === null;
  const propose = () =>
    run(async () => {
      const params = { requestId: request.id };
      const body = {
        commandId: newCommandId(),
        proposedBy: name,
        offerId: other ? offerId : null,
        appointmentAt: at === null ? null : isoAt(at),
        text: text.trim().length < 2 ? null : text.trim(),
      };
      return (await send(proposeOther, { params, body })).request;
    });
  return (
    <>
      <NativeSelect
        size="md"
        label={t('unit.propose_offer')}
        value={offerId}
        onChange={(event) => setOfferId(OfferId.parse(event.currentTarget.value))}
        data={own.map(({ id, name: label }) => ({ value: id, label }))}
      />
      <TextInput
        size="md"
        label={t('unit.propose_time')}
        placeholder={t('time.at_hint')}
        value={time}
        maxLength={24}
        error={wrongTime ? t('time.invalid') : null}
        onChange={(event) => setTime(event.currentTarget.value)}
      />
      <TextInput
        size="md"
        label={t('unit.propose_text')}
        value={text}
        maxLength={1000}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button
          size="md"
          loading={busy}
          disabled={wrongTime || (!other && at === null) || name.length < 2}
          onClick={propose}
        >
          {t('unit.propose_send')}
        </Button>
        <Button size="md" variant="subtle" onClick={onCancel}>
          {t('shell.cancel')}
        </Button>
      </div>
    </>
  );
}
