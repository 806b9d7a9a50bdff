import { caseOutcomeWords, requestStatusWords } from '@leon/contracts/language/vocabulary.ts';
import type { RequestRow } from '@leon/contracts/placements/placement.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { Mark } from '../../ui/mark.tsx';
import classes from './unit.module.css';

export function AnsweredList({ requests }: { requests: readonly RequestRow[] }) {
  const { t, language } = useLanguage();
  const offers = usePicture((state) => state.offers);
  if (requests.length === 0) return null;
  return (
    <section className={classes.card} aria-label={t('unit.answered')}>
      <h2 className={classes.name}>{t('unit.answered')}</h2>
      {requests.map((request) => (
        <div key={request.id} className={`${classes.cardHead} leon-figures`}>
          <span>
            {t('unit.case', { number: request.caseNumber })} · {offers.get(request.offerId)?.name ?? ''}
          </span>
          <Mark tone={request.status === 'accepted' ? 'ok' : 'muted'}>
            {requestStatusWords[request.status][language]}
            {request.answeredBy === null ? '' : ` · ${request.answeredBy}`}
            {request.followUp?.result == null
              ? ''
              : ` · ${caseOutcomeWords[request.followUp.result][language]}`}
          </Mark>
        </div>
      ))}
    </section>
  );
}
