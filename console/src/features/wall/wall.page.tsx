import { formatTime } from '@leon/contracts/language/language.ts';
import { type DeskLoad, loadOldAfterMs } from '@leon/contracts/oversight/load.ts';
import type { WallPicture } from '@leon/contracts/oversight/wall.ts';
import { useNow } from '../../lib/clock.ts';
import { formatAgo, formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Mark } from '../../ui/mark.tsx';
import { useWall } from './use-wall.ts';
import classes from './wall.module.css';
import { WallDesk } from './wall-desk.tsx';
import { WallRegion } from './wall-region.tsx';

/** Read-only, and read from across the room: one desk in large figures, the others in a line beneath. */
export function WallPage() {
  const { t, language } = useLanguage();
  const { picture, state } = useWall();
  const now = useNow();
  if (picture === null)
    return (
      <main className={classes.wall} data-dark={state === 'dark' || undefined}>
        {state === 'dark' ? (
          <EmptyState title={t('wall.dark')} hint={t('wall.dark_hint')} />
        ) : (
          <EmptyState title={t('shell.loading')} />
        )}
      </main>
    );
  const told = oldest(picture.loads);
  const old = told !== null && now - told > loadOldAfterMs;
  return (
    <main className={classes.wall}>
      {state === 'lost' ? (
        <p role="alert" className={classes.alarm}>
          {t('wall.lost', { time: formatTimeNear(Date.parse(picture.serverTime), now, language) })}
        </p>
      ) : null}
      {old && told !== null ? (
        <p role="alert" className={classes.alarm}>
          {t('load.old', { ago: formatAgo(now - told, t) })}
        </p>
      ) : null}
      <Body picture={picture} now={now} />
      <footer className={`${classes.foot} leon-figures`}>
        {picture.peaks.map(({ agreement, name, until }) => (
          <Mark key={agreement} tone="warn">
            {t('wall.peak_open')}: {name}
            {until === null
              ? ''
              : `, ${t('wall.peak_until', { time: formatTimeNear(Date.parse(until), now, language) })}`}
          </Mark>
        ))}
        <span className={classes.time}>{formatTime(now, language)}</span>
      </footer>
    </main>
  );
}

function Body({ picture, now }: { picture: WallPicture; now: number }) {
  const { t } = useLanguage();
  const { desk, desks, loads } = picture;
  const own = loads.find((load) => load.desk === desk);
  const nameOf = (code: string) => desks.find((one) => one.code === code)?.name ?? code;
  const others = loads.filter((load) => load !== own);
  if (loads.length === 0) return <EmptyState title={t('load.none')} />;
  return (
    <>
      {own === undefined ? null : <WallDesk load={own} name={nameOf(own.desk)} now={now} />}
      <WallRegion loads={others} nameOf={nameOf} now={now} large={own === undefined} />
    </>
  );
}

const oldest = (loads: readonly DeskLoad[]): number | null =>
  loads.length === 0 ? null : Math.min(...loads.map(({ at }) => Date.parse(at)));
