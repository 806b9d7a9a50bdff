import { getLoadHistory } from '@leon/contracts/oversight/load.routes.ts';
import type { LevelChange } from '@leon/contracts/oversight/load.ts';
import { useEffect, useState } from 'react';
import { useNow } from '../../lib/clock.ts';
import { call } from '../../lib/http.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { Mark } from '../../ui/mark.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import classes from './level.module.css';
import { levelTones } from './level-words.ts';

interface LevelHistoryProps {
  desk: string;
  /** Since when the level is what it is: another one means there is more to tell. */
  since: string;
}

/** When the level changed, newest first, with what weighed. */
export function LevelHistory({ desk, since }: LevelHistoryProps) {
  const { t, language } = useLanguage();
  const now = useNow(60_000);
  const [read, setRead] = useState<{ changes: LevelChange[] | null; error: unknown }>({
    changes: null,
    error: null,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new level is a reason to read again
  useEffect(() => {
    const gone = new AbortController();
    call(getLoadHistory, { params: { desk }, query: { limit: 30 } }, { signal: gone.signal }).then(
      ({ changes }) => setRead({ changes, error: null }),
      (error: unknown) => {
        if (!gone.signal.aborted) setRead({ changes: null, error });
      },
    );
    return () => gone.abort();
  }, [desk, since]);
  if (read.error !== null) return <Refusal error={read.error} />;
  if (read.changes === null) return <SkeletonRows rows={4} height={24} label={t('shell.loading')} />;
  if (read.changes.length === 0) return <p className={classes.note}>{t('load.history_empty')}</p>;
  return (
    <ol className={`${classes.history} leon-figures`}>
      {read.changes.map(({ at, level, points, reasons }) => (
        <li key={at}>
          <Mark tone={levelTones[level]}>
            {t('load.history_change', {
              time: formatTimeNear(Date.parse(at), now, language),
              level: t(`load.level.${level}`),
              n: points,
            })}
          </Mark>
          <span className={classes.note}>
            {reasons
              .filter((reason) => reason.points > 0)
              .map((reason) => `${t(`load.measure.${reason.measure}`)}: ${reason.value}`)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ol>
  );
}
