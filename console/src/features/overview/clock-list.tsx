import { Link } from 'wouter';
import { useNow } from '../../lib/clock.ts';
import { formatAge } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Mark } from '../../ui/mark.tsx';
import { clockRows } from './clock-rows.ts';
import classes from './overview.module.css';

/** A surge breaks more clocks than anybody reads; how many are left out is said. */
const most = 100;

export function ClockList() {
  const { t } = useLanguage();
  const now = useNow();
  const cases = usePicture((state) => state.cases);
  const clocks = usePicture((state) => state.alarmClocks);
  const rows = clockRows(cases.values(), clocks, now);
  if (rows.length === 0) return <EmptyState title={t('clock.none')} />;
  return (
    <>
      <table className={`${classes.table} leon-figures`}>
        <thead>
          <tr>
            <th scope="col">{t('overview.col_case')}</th>
            <th scope="col">{t('clock.col_clock')}</th>
            <th scope="col">{t('clock.col_state')}</th>
            <th scope="col">{t('overview.col_owner')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map(({ row, kind, dueAt, state }) => (
            <tr key={`${row.id} ${kind}`}>
              <td className={classes.strong}>
                <Link href={`/visitation/${row.id}`}>{row.number}</Link>
              </td>
              <td className={classes.fixed}>{t(`clock.${kind}`)}</td>
              <td className={classes.fixed}>
                <Mark tone={state === 'broken' ? 'danger' : 'warn'}>
                  {state === 'broken'
                    ? t('clock.broken_for', { age: formatAge(now - dueAt, t) })
                    : t('clock.left', { age: formatAge(dueAt - now, t) })}
                </Mark>
              </td>
              <td>{row.owner?.name ?? t('queue.nobody')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > most ? (
        <p className={classes.rest}>{t('clock.hidden', { n: rows.length - most })}</p>
      ) : null}
    </>
  );
}
