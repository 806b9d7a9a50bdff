import { offerKindShortWords } from '@leon/contracts/language/vocabulary.ts';
import { type Occupancy, occupancyOf, occupiedPercent } from '@leon/contracts/oversight/occupancy.rules.ts';
import { Switch } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useNow } from '../../lib/clock.ts';
import { formatAgo } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { Mark } from '../../ui/mark.tsx';
import classes from './overview.module.css';

/** What is free of each kind in each municipality, how much of it is taken, and how old the oldest figure is. */
export function OccupancyTable({ desk }: { desk: string | null }) {
  const { t, language } = useLanguage();
  const [ownOnly, setOwnOnly] = useState(true);
  const now = useNow(10_000);
  const offers = usePicture((state) => state.offers);
  const capacities = usePicture((state) => state.capacities);
  const municipalities = usePicture((state) => state.municipalities);
  const rows = useMemo(() => {
    const names = new Map(municipalities.map(({ code, name }) => [code, name]));
    const wanted = [...offers.values()].filter(({ cluster }) => !ownOnly || cluster === desk);
    return occupancyOf(wanted, (id) => capacities.get(id), now)
      .map((group) => ({
        group,
        kind: offerKindShortWords[group.kind][language],
        municipality:
          group.municipality === null ? '' : (names.get(group.municipality) ?? group.municipality),
      }))
      .sort(
        (a, b) => a.kind.localeCompare(b.kind, 'da') || a.municipality.localeCompare(b.municipality, 'da'),
      );
  }, [offers, capacities, municipalities, ownOnly, desk, language, now]);
  return (
    <>
      <div className={classes.tools}>
        <Switch
          size="sm"
          label={t('occupancy.own')}
          checked={ownOnly}
          onChange={(event) => setOwnOnly(event.currentTarget.checked)}
        />
      </div>
      <table className={`${classes.table} leon-figures`}>
        <thead>
          <tr>
            <th scope="col">{t('overview.col_kind')}</th>
            <th scope="col">{t('overview.col_municipality')}</th>
            <th scope="col">{t('occupancy.col_free')}</th>
            <th scope="col">{t('occupancy.col_taken')}</th>
            <th scope="col">{t('occupancy.col_state')}</th>
            <th scope="col">{t('occupancy.col_age')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ group, kind, municipality }) => (
            <tr key={`${kind} ${municipality}`}>
              <td className={classes.fixed}>{kind}</td>
              <td>{municipality === '' ? t('occupancy.region') : municipality}</td>
              <td className={`${classes.strong} ${classes.fixed}`}>
                <FreeWords group={group} />
              </td>
              <td>{occupiedPercent(group) === null ? '–' : `${occupiedPercent(group)} %`}</td>
              <td className={classes.fixed}>
                {t('occupancy.states', { n: group.offers, full: group.full, closed: group.closed })}
              </td>
              <td className={classes.muted}>
                {group.notCurrent > 0 ? (
                  <Mark tone="danger">{t('occupancy.not_current', { n: group.notCurrent })}</Mark>
                ) : null}{' '}
                {group.oldest === null ? '' : formatAgo(now - Date.parse(group.oldest), t)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Counted places by number, everything else by what it says of itself. */
function FreeWords({ group }: { group: Occupancy }) {
  const { t } = useLanguage();
  const counted = group.free > 0 || group.staffed > 0;
  const said = group.now + group.later;
  if (!counted && said === 0) return <>{group.notCurrent === group.offers ? t('load.unknown') : '0'}</>;
  return (
    <>
      {counted ? t('occupancy.places', { free: group.free }) : ''}
      {counted && said > 0 ? ', ' : ''}
      {said > 0 ? t('occupancy.now', { now: group.now }) : ''}
      {group.later > 0 ? t('occupancy.later', { later: group.later }) : ''}
    </>
  );
}
