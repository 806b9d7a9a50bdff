import type { Capacity } from '@leon/contracts/capacity/capacity.ts';
import type { CaseId, OfferId } from '@leon/contracts/ids.ts';
import { useMemo } from 'react';
import { useNow } from '../../lib/clock.ts';
import { formatCountdown } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import classes from './alternatives.module.css';

interface HeldByOthersProps {
  offerId: OfferId;
  ownCase: CaseId;
  capacity: Capacity | undefined;
}

/** Places of this offer that somebody else holds: by name and clock on the own desk, by count elsewhere. */
export function HeldByOthers({ offerId, ownCase, capacity }: HeldByOthersProps) {
  const { t } = useLanguage();
  const cases = usePicture((state) => state.cases);
  const held = useMemo(
    () =>
      [...cases.values()].filter(
        ({ id, placement, status }) =>
          id !== ownCase &&
          placement?.offerId === offerId &&
          (status === 'reserved' || status === 'requested'),
      ),
    [cases, offerId, ownCase],
  );
  const own = cases.get(ownCase)?.placement;
  const ownHolds = own?.offerId === offerId && own.acceptedBy === null ? 1 : 0;
  const elsewhere = Math.max(0, (capacity?.held ?? 0) - held.length - ownHolds);
  if (held.length === 0 && elsewhere === 0) return null;
  return (
    <ul className={classes.held}>
      {held.map((row) => (
        <li key={row.id}>
          {t('alt.held_by_name', { name: row.owner?.name ?? t('queue.nobody') })}{' '}
          {row.placement?.holdExpiresAt == null ? (
            t('request.asked')
          ) : (
            <Remaining until={row.placement.holdExpiresAt} />
          )}
        </li>
      ))}
      {elsewhere > 0 ? <li>{t('alt.held_count', { n: elsewhere })}</li> : null}
    </ul>
  );
}

function Remaining({ until }: { until: string }) {
  const { t } = useLanguage();
  const now = useNow();
  return (
    <span className="leon-figures">
      {t('hold.remaining', { time: formatCountdown(Date.parse(until) - now) })}
    </span>
  );
}
