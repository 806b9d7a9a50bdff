import { freshnessAt } from '@leon/contracts/capacity/capacity.ts';
import { useNow } from '../../lib/clock.ts';
import { formatCountdown } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import classes from './overview.module.css';

export function LoadFigures() {
  const { t } = useLanguage();
  const now = useNow();
  const cases = usePicture((state) => state.cases);
  const offers = usePicture((state) => state.offers);
  const capacities = usePicture((state) => state.capacities);
  const rows = [...cases.values()];
  const waiting = rows.filter(({ status }) => status === 'new');
  const asked = rows.filter(({ status }) => status === 'requested').length;
  const open = rows.filter(({ status }) => status !== 'new' && status !== 'closed' && status !== 'cancelled');
  const longest = Math.max(0, ...waiting.map(({ rangAt }) => now - Date.parse(rangAt)));
  const stale = [...offers.values()].filter(({ id, capacityModel }) => {
    const capacity = capacities.get(id);
    const freshness = capacity === undefined ? 'unknown' : freshnessAt(capacity, now);
    return capacityModel !== 'none' && (freshness === 'stale' || freshness === 'unknown');
  }).length;
  const figures = [
    [t('overview.waiting'), waiting.length],
    [t('overview.longest'), waiting.length === 0 ? '–' : formatCountdown(longest)],
    [t('overview.open'), open.length],
    [t('overview.asked'), asked],
    [t('overview.stale'), stale],
  ] as const;
  return (
    <dl className={`${classes.figures} leon-figures`}>
      {figures.map(([label, figure]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
