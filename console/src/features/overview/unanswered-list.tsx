import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { Link } from 'wouter';
import { useNow } from '../../lib/clock.ts';
import { formatAge, formatAgo } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Mark } from '../../ui/mark.tsx';
import { PhoneNumber } from '../../ui/phone-number.tsx';
import classes from './overview.module.css';

/** Requests that wait for a unit's answer, the one whose time runs out first on top, with the number to call. */
export function UnansweredList() {
  const { t } = useLanguage();
  const now = useNow();
  const cases = usePicture((state) => state.cases);
  const offers = usePicture((state) => state.offers);
  const rows = [...cases.values()].flatMap(waitingForAnswer).sort((a, b) => a.until - b.until);
  if (rows.length === 0) return <EmptyState title={t('requests.none')} />;
  return (
    <table className={`${classes.table} leon-figures`}>
      <thead>
        <tr>
          <th scope="col">{t('overview.col_case')}</th>
          <th scope="col">{t('overview.col_offer')}</th>
          <th scope="col">{t('requests.col_deadline')}</th>
          <th scope="col">{t('requests.col_number')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, offerId, until, ranOut }) => {
          const offer = offers.get(offerId);
          return (
            <tr key={row.id}>
              <td className={classes.strong}>
                <Link href={`/visitation/${row.id}`}>{row.number}</Link>
              </td>
              <td>{offer?.name ?? ''}</td>
              <td className={classes.fixed}>
                <Mark tone={ranOut || until <= now ? 'danger' : 'warn'}>
                  {ranOut
                    ? t('requests.ran_out', { ago: formatAgo(now - until, t) })
                    : until <= now
                      ? t('clock.broken_for', { age: formatAge(now - until, t) })
                      : t('clock.left', { age: formatAge(until - now, t) })}
                </Mark>
              </td>
              <td className={classes.fixed}>
                {offer?.professionalNumber == null ? (
                  t('phone.no_number')
                ) : (
                  <PhoneNumber number={offer.professionalNumber} />
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function waitingForAnswer(row: CaseRow) {
  const { placement, unanswered, status } = row;
  if (status === 'requested' && placement?.answerBy != null)
    return [{ row, offerId: placement.offerId, until: Date.parse(placement.answerBy), ranOut: false }];
  if (status === 'assessing' && unanswered !== null)
    return [{ row, offerId: unanswered.offerId, until: Date.parse(unanswered.at), ranOut: true }];
  return [];
}
