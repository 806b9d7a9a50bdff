import type { Capacity } from '@leon/contracts/capacity/capacity.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import { ActionIcon } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import type { Said } from './offer-capacity-card.tsx';
import classes from './unit.module.css';

interface CountControlProps {
  offer: Offer;
  capacity: Capacity | undefined;
  busy: boolean;
  say: (said: Said) => void;
}

/** Taps in a row are one report: it goes out when the finger rests. */
const restMs = 700;

export function CountControl({ offer, capacity, busy, say }: CountControlProps) {
  const { t } = useLanguage();
  const [tapped, setTapped] = useState<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const free = tapped ?? capacity?.free ?? 0;
  const tap = (change: number) => {
    const next = Math.min(500, Math.max(0, free + change));
    setTapped(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      say({ free: next });
      setTapped(null);
    }, restMs);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a named group of two buttons and a figure
    <div className={classes.count} role="group" aria-label={t('unit.free_now_of', { name: offer.name })}>
      <ActionIcon
        variant="default"
        size={48}
        disabled={busy || free === 0}
        aria-label={t('unit.less', { name: offer.name })}
        onClick={() => tap(-1)}
      >
        <IconMinus size={22} aria-hidden />
      </ActionIcon>
      <output className={`${classes.figure} leon-figures`}>
        {capacity?.free == null && tapped === null ? '–' : free}
      </output>
      <ActionIcon
        variant="default"
        size={48}
        disabled={busy}
        aria-label={t('unit.more', { name: offer.name })}
        onClick={() => tap(1)}
      >
        <IconPlus size={22} aria-hidden />
      </ActionIcon>
      <div className={`${classes.words} leon-figures`}>
        <div>
          {t('unit.free_now')}, {t('unit.beyond', { n: capacity?.promised ?? 0 })}
        </div>
        <div className={classes.note}>
          {tapped === null ? t('unit.held', { n: capacity?.held ?? 0 }) : t('unit.sending')}
        </div>
      </div>
    </div>
  );
}
