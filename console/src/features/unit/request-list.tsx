import type { Session } from '@leon/contracts/identity/session.ts';
import { requestStatusWords } from '@leon/contracts/language/vocabulary.ts';
import type { RequestRow } from '@leon/contracts/placements/placement.ts';
import { useMemo } from 'react';
import { useNow } from '../../lib/clock.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Mark } from '../../ui/mark.tsx';
import { HandedOverCard } from './handed-over-card.tsx';
import { RequestCard } from './request-card.tsx';
import classes from './unit.module.css';

const answeredShown = 6;

const isUnacknowledged = ({ status, handedOverAt, acknowledgedAt }: RequestRow): boolean =>
  status === 'accepted' && handedOverAt !== null && acknowledgedAt === null;

export function RequestList({ session }: { session: Session }) {
  const { t, language } = useLanguage();
  const now = useNow(60_000);
  const requests = usePicture((state) => state.requests);
  const offers = usePicture((state) => state.offers);
  const [open, handedOver, answered] = useMemo(() => {
    const all = [...requests.values()].sort((a, b) => a.askedAt.localeCompare(b.askedAt));
    return [
      all.filter(({ status }) => status === 'open'),
      all.filter(isUnacknowledged),
      all
        .filter((request) => request.status !== 'open' && !isUnacknowledged(request))
        .reverse()
        .slice(0, answeredShown),
    ];
  }, [requests]);
  return (
    <>
      <div aria-live="polite" className={classes.column}>
        {open.length === 0 ? <EmptyState title={t('unit.no_requests')} /> : null}
        {open.map((request) => (
          <RequestCard key={request.id} request={request} ownName={session.name} />
        ))}
      </div>
      {handedOver.length === 0 ? null : (
        <section aria-label={t('unit.handed_over')} className={classes.column}>
          <h2 className={classes.name}>{t('unit.handed_over')}</h2>
          {handedOver.map((request) => (
            <HandedOverCard key={request.id} request={request} ownName={session.name} />
          ))}
        </section>
      )}
      {answered.length === 0 ? null : (
        <section className={classes.card} aria-label={t('unit.answered')}>
          <h2 className={classes.name}>{t('unit.answered')}</h2>
          {answered.map((request) => (
            <div key={request.id} className={`${classes.cardHead} leon-figures`}>
              <span>
                {t('unit.case', { number: request.caseNumber })} · {offers.get(request.offerId)?.name ?? ''}
              </span>
              <Mark tone={request.status === 'accepted' ? 'ok' : 'muted'}>
                {requestStatusWords[request.status][language]}
                {request.answeredBy === null ? '' : ` · ${request.answeredBy}`}
                {request.appointmentAt === null
                  ? ''
                  : ` · ${t('unit.expected', { time: formatTimeNear(Date.parse(request.appointmentAt), now, language) })}`}
                {request.acknowledgedBy === null
                  ? ''
                  : ` · ${t('unit.acknowledged_by', { name: request.acknowledgedBy })}`}
              </Mark>
            </div>
          ))}
        </section>
      )}
    </>
  );
}
