import type { Freshness } from '@leon/contracts/capacity/capacity.ts';
import { freshnessWords, offerKindShortWords } from '@leon/contracts/language/vocabulary.ts';
import { Button } from '@mantine/core';
import { IconBellQuestion, IconPhone } from '@tabler/icons-react';
import { memo } from 'react';
import { capacityOrigin, capacityText } from '../../lib/capacity-words.ts';
import { formatAgo } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { useDialogs } from '../../stores/dialogs.store.ts';
import { Mark, type Tone } from '../../ui/mark.tsx';
import type { CapacityRow } from './capacity-rows.ts';
import classes from './overview.module.css';

const tones: Record<Freshness, Tone> = { fresh: 'ok', ageing: 'warn', stale: 'danger', unknown: 'muted' };

interface CapacityLineProps {
  row: CapacityRow;
  now: number;
  busy: boolean;
  /** Null: the unit is not to be asked now. */
  onAsk: (() => void) | null;
}

/** Drawn again only when something of it is another: hundreds of lines stand below each other. */
export const CapacityLine = memo(Line, isSame);

function isSame(a: CapacityLineProps, b: CapacityLineProps): boolean {
  return (
    a.row.offer === b.row.offer &&
    a.row.capacity === b.row.capacity &&
    a.row.freshness === b.row.freshness &&
    a.row.municipality === b.row.municipality &&
    a.now === b.now &&
    a.busy === b.busy &&
    (a.onAsk === null) === (b.onAsk === null)
  );
}

function Line({ row, now, busy, onAsk }: CapacityLineProps) {
  const { t, language } = useLanguage();
  const { offer, capacity, freshness, municipality } = row;
  const asked = capacity?.asked ?? null;
  return (
    <tr>
      <td className={classes.strong}>{offer.name}</td>
      <td className={classes.fixed}>{offerKindShortWords[offer.kind][language]}</td>
      <td>{municipality}</td>
      <td className={`${classes.strong} ${classes.fixed}`}>
        {capacityText(capacity, offer.capacityModel, now, t, language)}
      </td>
      <td className={classes.origin}>
        <Mark tone={tones[freshness]}>{freshnessWords[freshness][language]}</Mark>{' '}
        {freshness === 'unknown' ? '' : capacityOrigin(capacity, offer.capacityModel, now, t, language)}
        {asked === null ? null : (
          <div>
            <Mark tone="accent">
              {t('ask.asked', { ago: formatAgo(now - Date.parse(asked.at), t), name: asked.by })}
            </Mark>
          </div>
        )}
      </td>
      <td>
        <div className={classes.buttons}>
          {onAsk === null ? null : (
            <Button
              size="compact-xs"
              variant="default"
              disabled={busy}
              leftSection={<IconBellQuestion size={13} aria-hidden />}
              aria-label={t('ask.one_for', { name: offer.name })}
              onClick={onAsk}
            >
              {t('ask.one')}
            </Button>
          )}
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconPhone size={13} aria-hidden />}
            aria-label={t('alt.call_confirm_for', { name: offer.name })}
            onClick={() => useDialogs.getState().openPhoneReport(offer.id)}
          >
            {t('alt.call_confirm')}
          </Button>
        </div>
      </td>
    </tr>
  );
}
