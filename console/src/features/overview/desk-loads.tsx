import { type DeskLoad, loadOldAfterMs } from '@leon/contracts/oversight/load.ts';
import { measured } from '@leon/contracts/oversight/load-level.rules.ts';
import { Title } from '@mantine/core';
import { useNow } from '../../lib/clock.ts';
import { formatAgo, formatCountdown } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { ColumnHeads } from '../../ui/column-heads.tsx';
import { Mark } from '../../ui/mark.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { levelTones } from './level-words.ts';
import classes from './overview.module.css';

const number = { da: new Intl.NumberFormat('da-DK'), en: new Intl.NumberFormat('en-GB') };

/** Every desk and its cluster side by side, the own one first; figures only, since another desk's cases are its own. */
export function DeskLoads({ own }: { own: string | null }) {
  const { t } = useLanguage();
  const loads = usePicture((state) => state.loads);
  const rows = [...loads.values()].sort(
    (a, b) =>
      Number(b.desk === own) - Number(a.desk === own) || b.points - a.points || a.desk.localeCompare(b.desk),
  );
  const now = useNow();
  const oldest = rows.map(({ at }) => Date.parse(at)).sort((a, b) => a - b)[0];
  const headings = [
    t('load.desk'),
    t('load.col_level'),
    t('overview.waiting'),
    t('load.col_longest'),
    t('load.col_soon'),
    t('load.col_broken'),
    t('load.col_duty'),
    t('load.col_per'),
    t('load.col_unanswered'),
    t('load.col_places'),
    t('load.col_teams'),
    t('load.col_stale'),
  ];
  return (
    <section className={classes.panel} aria-label={t('load.desks')}>
      <div className={classes.head}>
        <Title order={2} size="md">
          {t('load.desks')}
        </Title>
        {oldest === undefined ? null : (
          <span className={`${classes.muted} leon-figures`}>
            {t('load.reckoned', { ago: formatAgo(now - oldest, t) })}
          </span>
        )}
      </div>
      <ScrollRegion label={t('load.desks')} className={classes.scroll}>
        <table className={`${classes.table} ${classes.narrow} leon-figures`}>
          <ColumnHeads headings={headings} />
          <tbody>
            {rows.map((load) => (
              <DeskRow key={load.desk} load={load} own={load.desk === own} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

function DeskRow({ load, own }: { load: DeskLoad; own: boolean }) {
  const { t, language } = useLanguage();
  const now = useNow();
  const desks = usePicture((state) => state.desks);
  const { figures } = load;
  const per = measured(figures, 'cases_per_nurse', now) ?? 0;
  const age = now - Date.parse(load.at);
  return (
    <tr data-own={own || undefined}>
      <th scope="row">
        {desks.find(({ code }) => code === load.desk)?.name ?? load.desk}
        {age > loadOldAfterMs ? (
          <span className={classes.age}>
            <Mark tone="danger">{t('load.old', { ago: formatAgo(age, t) })}</Mark>
          </span>
        ) : null}
      </th>
      <td>
        <Mark tone={levelTones[load.level]}>{t(`load.level.${load.level}`)}</Mark>
      </td>
      <td>{figures.waiting}</td>
      <td>{figures.oldestSince === null ? '–' : formatCountdown(now - Date.parse(figures.oldestSince))}</td>
      <td data-raised={figures.clocksSoon > 0 ? 'warn' : undefined}>{figures.clocksSoon}</td>
      <td data-raised={figures.clocksBroken > 0 ? 'danger' : undefined}>{figures.clocksBroken}</td>
      <td>{figures.onDuty}</td>
      <td>{number[language].format(per)}</td>
      <td data-raised={figures.unanswered > 0 ? 'warn' : undefined}>{figures.unanswered}</td>
      <td>{figures.places.free}</td>
      <td>
        {figures.teams.now}/{figures.teams.offers}
      </td>
      <td>
        {figures.notCurrent}/{figures.counted}
      </td>
    </tr>
  );
}
