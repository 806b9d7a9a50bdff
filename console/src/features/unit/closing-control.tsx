import { type Capacity, ClosingReason } from '@leon/contracts/capacity/capacity.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import { closingReasonWords } from '@leon/contracts/language/vocabulary.ts';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isoAt, nowMs } from '../../lib/clock.ts';
import { typedTime } from '../../lib/danish-time.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import type { Said } from './offer-capacity-card.tsx';
import classes from './unit.module.css';

interface ClosingControlProps {
  offer: Offer;
  capacity: Capacity | undefined;
  closed: boolean;
  busy: boolean;
  say: (said: Said) => void;
}

/** A sudden closure, for a reason, until a time or until told otherwise; whoever has a place here is told at once. */
export function ClosingControl({ offer, capacity, closed, busy, say }: ClosingControlProps) {
  const { t, language } = useLanguage();
  const [asking, setAsking] = useState(false);
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState<ClosingReason | null>(null);
  // a counted place opens with none until somebody says how many
  const counted = offer.capacityModel === 'beds' || offer.capacityModel === 'slots';
  const opened: Said = counted ? { free: 0 } : { status: offer.capacityModel === 'team' ? 'now' : 'open' };
  if (closed)
    return (
      <Button size="md" loading={busy} onClick={() => say(opened)}>
        {t('unit.reopen')}
      </Button>
    );
  if (!asking)
    return (
      <Button
        size="md"
        variant="subtle"
        aria-label={t('unit.close_of', { name: offer.name })}
        onClick={() => setAsking(true)}
      >
        {t('unit.close_now')}
      </Button>
    );
  const close = () => {
    const at = typedTime(until, nowMs());
    say({ status: 'closed', closedUntil: at === null ? null : isoAt(at), closedReason: reason });
    setAsking(false);
  };
  return (
    <fieldset className={classes.reasons}>
      <legend>{t('unit.close_reason')}</legend>
      <div className={classes.buttons}>
        {ClosingReason.options.map((value) => (
          <Button
            key={value}
            size="md"
            variant={reason === value ? 'filled' : 'default'}
            aria-pressed={reason === value}
            onClick={() => setReason(value)}
          >
            {closingReasonWords[value][language]}
          </Button>
        ))}
      </div>
      <div className={classes.buttons}>
        <TextInput
          w={120}
          size="md"
          label={t('unit.close_until')}
          placeholder="07.00"
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        <Button size="md" variant="default" disabled={busy || reason === null} onClick={close}>
          {t('unit.close_now')}
        </Button>
        <Button size="md" variant="subtle" onClick={() => setAsking(false)}>
          {t('shell.cancel')}
        </Button>
      </div>
      {(capacity?.held ?? 0) + (capacity?.promised ?? 0) === 0 ? null : (
        <p className={classes.note}>
          {t('unit.close_told', { held: capacity?.held ?? 0, promised: capacity?.promised ?? 0 })}
        </p>
      )}
    </fieldset>
  );
}
