import type { Capacity } from '@leon/contracts/capacity/capacity.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import { formatTime } from '@leon/contracts/language/language.ts';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isoAt, nowMs } from '../../lib/clock.ts';
import { typedTime } from '../../lib/danish-time.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import type { Said } from './offer-capacity-card.tsx';
import classes from './unit.module.css';

interface StateControlProps {
  offer: Offer;
  capacity: Capacity | undefined;
  busy: boolean;
  say: (said: Said) => void;
}

/** Teams say: can now, earliest at, full. Offers without a count say: open or full. */
export function StateControl({ offer, capacity, busy, say }: StateControlProps) {
  const { t, language } = useLanguage();
  const known = capacity?.earliestAt == null ? '' : formatTime(Date.parse(capacity.earliestAt), language);
  const [earliest, setEarliest] = useState(known);
  const [wrong, setWrong] = useState(false);
  const team = offer.capacityModel === 'team';
  const open = team ? 'now' : 'open';
  const sayLater = () => {
    const at = typedTime(earliest, nowMs());
    setWrong(at === null);
    if (at !== null) say({ status: 'later', earliestAt: isoAt(at) });
  };
  const variant = (on: boolean) => (on ? 'filled' : 'default');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a named group of buttons, not a form
    <div className={classes.buttons} role="group" aria-label={t('unit.state_of', { name: offer.name })}>
      <Button
        size="md"
        variant={variant(capacity?.status === open)}
        aria-pressed={capacity?.status === open}
        disabled={busy}
        onClick={() => say({ status: open })}
      >
        {team ? t('unit.can_now') : t('unit.open')}
      </Button>
      <Button
        size="md"
        variant={variant(capacity?.status === 'full')}
        aria-pressed={capacity?.status === 'full'}
        disabled={busy}
        onClick={() => say({ status: 'full' })}
      >
        {t('unit.full')}
      </Button>
      {team ? (
        <>
          <TextInput
            w={96}
            size="md"
            label={t('unit.earliest')}
            placeholder="15.30"
            value={earliest}
            error={wrong}
            onChange={(event) => setEarliest(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Enter' && sayLater()}
          />
          <Button
            size="md"
            variant={variant(capacity?.status === 'later')}
            aria-pressed={capacity?.status === 'later'}
            disabled={busy || earliest.trim() === ''}
            onClick={sayLater}
          >
            {t('unit.set_earliest')}
          </Button>
        </>
      ) : null}
    </div>
  );
}
