import type { Offer } from '@leon/contracts/directory/offer.ts';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isoAt, nowMs } from '../../lib/clock.ts';
import { typedTime } from '../../lib/danish-time.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import type { Said } from './offer-capacity-card.tsx';
import classes from './unit.module.css';

interface ClosingControlProps {
  offer: Offer;
  closed: boolean;
  busy: boolean;
  say: (said: Said) => void;
}

/** A sudden closure, until a time or until told otherwise. */
export function ClosingControl({ offer, closed, busy, say }: ClosingControlProps) {
  const { t } = useLanguage();
  const [asking, setAsking] = useState(false);
  const [until, setUntil] = useState('');
  const opened = offer.capacityModel === 'team' ? 'now' : 'open';
  if (closed)
    return (
      <Button size="md" loading={busy} onClick={() => say({ status: opened, closedUntil: null })}>
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
    say({ status: 'closed', closedUntil: at === null ? null : isoAt(at) });
    setAsking(false);
  };
  return (
    <div className={classes.buttons}>
      <TextInput
        w={120}
        size="md"
        label={t('unit.close_until')}
        placeholder="07.00"
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
      <Button size="md" variant="default" disabled={busy} onClick={close}>
        {t('unit.close_now')}
      </Button>
      <Button size="md" variant="subtle" onClick={() => setAsking(false)}>
        {t('shell.cancel')}
      </Button>
    </div>
  );
}
