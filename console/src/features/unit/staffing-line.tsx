import type { Offer } from '@leon/contracts/directory/offer.ts';
import { formatTime } from '@leon/contracts/language/language.ts';
import { useNow } from '../../lib/clock.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { staffedAt } from './staffed-at.ts';
import classes from './unit.module.css';

/** How many are staffed now and from when another number counts, day and night apart; the reserve is never among them. */
export function StaffingLine({ offer }: { offer: Offer }) {
  const { t, language } = useLanguage();
  const now = useNow(60_000);
  if (offer.capacityModel === 'none') return null;
  if (offer.staffed === undefined) return <p className={classes.note}>{t('unit.staffed_unknown')}</p>;
  const { count, next } = staffedAt(offer.staffed, now);
  return (
    <p className={`${classes.note} leon-figures`}>
      {[
        t('unit.staffed_now', { n: count }),
        next === null ? null : t('unit.staffed_then', { time: formatTime(next.at, language), n: next.count }),
        t('unit.staffed_spare', { n: offer.staffed.reserve }),
      ]
        .filter((part) => part !== null)
        .join(', ')}
    </p>
  );
}
