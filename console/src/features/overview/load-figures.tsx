import { deskFigures } from '@leon/contracts/oversight/desk-figures.rules.ts';
import { measured } from '@leon/contracts/oversight/load-level.rules.ts';
import { occupancyOf } from '@leon/contracts/oversight/occupancy.rules.ts';
import { useMemo } from 'react';
import { useNow } from '../../lib/clock.ts';
import { formatCountdown } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import classes from './overview.module.css';

const number = { da: new Intl.NumberFormat('da-DK'), en: new Intl.NumberFormat('en-GB') };

/** The own desk and its cluster this very second; who is on duty is as it was reckoned last. */
export function LoadFigures({ desk }: { desk: string | null }) {
  const { t, language } = useLanguage();
  const figures = useOwnFigures(desk);
  const now = useNow();
  const { waiting, waitingBands, oldestSince, clocksBroken, clocksSoon, places } = figures;
  const bands = waitingBands
    .map((n, band) => ({ n, words: t(`load.band.${band as 0 | 1 | 2 | 3}`) }))
    .filter(({ n }) => n > 0)
    .map(({ n, words }) => `${words}: ${n}`)
    .join(' · ');
  const per = number[language].format(measured(figures, 'cases_per_nurse', now) ?? 0);
  const boxes: [
    label: string,
    figure: string | number,
    beneath: string,
    raised?: 'warn' | 'danger' | undefined,
  ][] = [
    [t('overview.waiting'), waiting, bands === '' ? '' : t('load.bands', { bands })],
    [
      t('overview.longest'),
      oldestSince === null ? '–' : formatCountdown(now - Date.parse(oldestSince)),
      '',
      oldestSince !== null && now - Date.parse(oldestSince) > 120_000 ? 'danger' : undefined,
    ],
    [
      t('load.clocks'),
      `${clocksBroken} · ${clocksSoon}`,
      '',
      clocksBroken > 0 ? 'danger' : clocksSoon > 0 ? 'warn' : undefined,
    ],
    [t('wall.per_nurse'), per, t('load.on_duty', { n: figures.onDuty })],
    [
      t('wall.unanswered'),
      figures.unanswered,
      `${t('overview.asked')}: ${figures.requested}`,
      figures.unanswered > 0 ? 'warn' : undefined,
    ],
    [
      t('wall.places'),
      places.free,
      places.occupancy === null ? t('load.taken_unknown') : t('load.taken', { n: places.occupancy }),
    ],
    [t('load.col_stale'), figures.notCurrent, t('load.of_counted', { n: figures.counted })],
  ];
  return (
    <dl className={`${classes.figures} leon-figures`}>
      {boxes.map(([label, figure, beneath, raised]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd data-raised={raised}>{figure}</dd>
          <dd className={classes.beneath}>{beneath}</dd>
        </div>
      ))}
    </dl>
  );
}

function useOwnFigures(desk: string | null) {
  const now = useNow();
  const slowly = useNow(10_000);
  const { cases, offers, capacities, alarmClocks } = usePicture();
  const onDuty = usePicture((state) => state.loads.get(desk ?? '')?.figures.onDuty ?? 0);
  const rows = useMemo(
    () => [...cases.values()].filter(({ status }) => status !== 'closed' && status !== 'cancelled'),
    [cases],
  );
  const occupancy = useMemo(
    () =>
      occupancyOf(
        [...offers.values()].filter(({ cluster }) => cluster === desk),
        (id) => capacities.get(id),
        slowly,
      ),
    [offers, capacities, desk, slowly],
  );
  return deskFigures({ cases: rows, clocks: alarmClocks, onDuty, occupancy }, now);
}
