import type { DeskLoad } from '@leon/contracts/oversight/load.ts';
import { formatCountdown } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { Mark } from '../../ui/mark.tsx';
import classes from './wall.module.css';
import { wallTones } from './wall-tones.ts';

interface WallRegionProps {
  loads: readonly DeskLoad[];
  nameOf: (desk: string) => string;
  now: number;
  /** Nothing else is on the wall. */
  large: boolean;
}

/** Every other desk: its level, how many wait, for how long, and what is free there. */
export function WallRegion({ loads, nameOf, now, large }: WallRegionProps) {
  const { t } = useLanguage();
  return (
    <ul className={classes.region} data-large={large || undefined} aria-label={t('load.desks')}>
      {loads.map(({ desk, level, figures }) => (
        <li key={desk} data-level={level}>
          <h2 className={classes.other}>{nameOf(desk)}</h2>
          <strong className={classes.otherLevel}>
            <Mark tone={wallTones[level]}>{t(`load.level.${level}`)}</Mark>
          </strong>
          <span className={`${classes.otherFigures} leon-figures`}>
            {t('wall.waiting')} <b>{figures.waiting}</b>
            {figures.oldestSince === null
              ? ''
              : ` (${formatCountdown(now - Date.parse(figures.oldestSince))})`}
          </span>
          <span className={`${classes.otherFigures} leon-figures`}>
            {t('wall.places')} <b>{figures.places.free}</b>
          </span>
        </li>
      ))}
    </ul>
  );
}
