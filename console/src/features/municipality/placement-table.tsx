import type { RequestRow } from '@leon/contracts/placements/placement.ts';
import { useNow } from '../../lib/clock.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { Mark } from '../../ui/mark.tsx';
import classes from './municipality.module.css';
import { nextDue } from './next-due.ts';

/** Who is with the municipality's units or on the way, and what is due: a number, never who it is. */
export function PlacementTable({ requests }: { requests: readonly RequestRow[] }) {
  const { t } = useLanguage();
  const offers = usePicture((state) => state.offers);
  return (
    <table className={`${classes.table} leon-figures`}>
      <thead>
        <tr>
          <th scope="col">{t('municipal.case')}</th>
          <th scope="col">{t('municipal.unit')}</th>
          <th scope="col">{t('municipal.state')}</th>
          <th scope="col">{t('municipal.due')}</th>
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <tr key={request.id}>
            <th scope="row">{t('unit.case', { number: request.caseNumber })}</th>
            <td>{offers.get(request.offerId)?.name ?? ''}</td>
            <td>
              {request.followUp?.arrivedAt == null ? (
                <Mark tone="accent">{t('municipal.on_way')}</Mark>
              ) : (
                <Mark tone="ok">{t('municipal.here')}</Mark>
              )}
            </td>
            <td>
              <Due request={request} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Due({ request }: { request: RequestRow }) {
  const { t, language } = useLanguage();
  const now = useNow(30_000);
  const due = nextDue(request);
  if (due === null) return t('municipal.no_due');
  const at = Date.parse(due.at);
  const text = t(`municipal.due_${due.kind}`, { time: formatTimeNear(at, now, language) });
  return at > now ? text : <Mark tone="warn">{`${text} · ${t('municipal.late')}`}</Mark>;
}
