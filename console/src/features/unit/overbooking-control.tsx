import { type Capacity, OverbookingReason } from '@leon/contracts/capacity/capacity.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { Mark } from '../../ui/mark.tsx';
import type { Said } from './offer-capacity-card.tsx';
import classes from './unit.module.css';

interface OverbookingControlProps {
  offer: Offer;
  capacity: Capacity | undefined;
  busy: boolean;
  say: (said: Said) => void;
}

/** With no place left the unit, and nobody else, may open one more; the reason is the button that opens it. */
export function OverbookingControl({ offer, capacity, busy, say }: OverbookingControlProps) {
  const { t } = useLanguage();
  const [asking, setAsking] = useState(false);
  if (capacity?.overbooking != null)
    return <Mark tone="warn">{t('unit.overbooked', { reason: t(`overbook.${capacity.overbooking}`) })}</Mark>;
  if (capacity?.free !== 0) return null;
  if (!asking)
    return (
      <Button
        size="md"
        variant="subtle"
        w="fit-content"
        aria-label={t('unit.overbook_of', { name: offer.name })}
        onClick={() => setAsking(true)}
      >
        {t('unit.overbook')}
      </Button>
    );
  return (
    <fieldset className={classes.reasons}>
      <legend>{t('unit.overbook_reason')}</legend>
      <div className={classes.buttons}>
        {OverbookingReason.options.map((reason) => (
          <Button
            key={reason}
            size="md"
            variant="default"
            disabled={busy}
            onClick={() => {
              setAsking(false);
              say({ free: 1, overbooking: reason });
            }}
          >
            {t(`overbook.${reason}`)}
          </Button>
        ))}
        <Button size="md" variant="subtle" onClick={() => setAsking(false)}>
          {t('shell.cancel')}
        </Button>
      </div>
    </fieldset>
  );
}
