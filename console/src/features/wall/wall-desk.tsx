import type { DeskLoad } from '@leon/contracts/oversight/load.ts';
import { measured } from '@leon/contracts/oversight/load-level.rules.ts';
import { formatAgo, formatCountdown, formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { Mark } from '../../ui/mark.tsx';
import classes from './wall.module.css';
import { wallTones } from './wall-tones.ts';

const number = { da: new Intl.NumberFormat('da-DK'), en: new Intl.NumberFormat('en-GB') };

/** One desk, in figures that are read at four metres. */
export function WallDesk({ load, name, now }: { load: DeskLoad; name: string; now: number }) {
  const { t, language } = useLanguage();
  const { figures } = load;
  const { oldestSince, places } = figures;
  const boxes: [
    label: string,
    figure: string | number,
    beneath: string,
    raised?: 'warn' | 'danger' | undefined,
  ][] = [
    [t('wall.waiting'), figures.waiting, ''],
    [
      t('wall.longest'),
      oldestSince === null ? '–' : formatCountdown(now - Date.parse(oldestSince)),
      '',
      oldestSince !== null && now - Date.parse(oldestSince) > 120_000 ? 'danger' : undefined,
    ],
    [
      t('wall.broken'),
      figures.clocksBroken,
      t('wall.soon', { n: figures.clocksSoon }),
      figures.clocksBroken > 0 ? 'danger' : undefined,
    ],
    [
      t('wall.unanswered'),
      figures.unanswered,
      `${t('overview.asked')}: ${figures.requested}`,
      figures.unanswered > 0 ? 'warn' : undefined,
    ],
    [
      t('wall.per_nurse'),
      number[language].format(measured(figures, 'cases_per_nurse', now) ?? 0),
      t('load.on_duty', { n: figures.onDuty }),
    ],
    [
      t('wall.places'),
      places.free,
      places.occupancy === null ? '' : t('load.taken', { n: places.occupancy }),
    ],
    [t('wall.teams'), figures.teams.now, t('wall.of', { n: figures.teams.offers })],
    [t('wall.stale'), figures.notCurrent, t('wall.of', { n: figures.counted })],
  ];
  return (
    <section className={classes.desk} aria-label={name}>
      <div className={classes.head} data-level={load.level}>
        <h1 className={classes.name}>{name}</h1>
        <strong className={classes.level}>
          <Mark tone={wallTones[load.level]}>{t(`load.level.${load.level}`)}</Mark>
        </strong>
        <span className={`${classes.since} leon-figures`}>
          {t('load.since', { time: formatTimeNear(Date.parse(load.since), now, language) })} ·{' '}
          {t('load.reckoned', { ago: formatAgo(now - Date.parse(load.at), t) })}
          {load.approved ? '' : ` · ${t('load.not_approved')}`}
        </span>
      </div>
      <dl className={`${classes.boxes} leon-figures`}>
        {boxes.map(([label, figure, beneath, raised]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd data-raised={raised} data-long={String(figure).length > 5 || undefined}>
              {figure}
            </dd>
            <dd className={classes.beneath}>{beneath}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
