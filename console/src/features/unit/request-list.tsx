import type { Session } from '@leon/contracts/identity/session.ts';
import { requestStatusWords } from '@leon/contracts/language/vocabulary.ts';
import { useMemo } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Mark } from '../../ui/mark.tsx';
import { RequestCard } from './request-card.tsx';
import classes from './unit.module.css';

const answeredShown = 6;

export function RequestList({ session }: { session: Session }) {
  const { t, language } = useLanguage();
  const requests = usePicture((state) => state.requests);
  const offers = usePicture((state) => state.offers);
  const [open, answered] = useMemo(() => {
    const all = [...requests.values()].sort((a, b) => a.askedAt.localeCompare(b.askedAt));
    return [
      all.filter(({ status }) => status === 'open'),
      all
        .filter(({ status }) => status !== 'open')
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
              </Mark>
            </div>
          ))}
        </section>
      )}
    </>
  );
}
