import { callerTypeWords } from '@leon/contracts/language/vocabulary.ts';
import type { RequestRow } from '@leon/contracts/placements/placement.ts';
import { useNow } from '../../lib/clock.ts';
import { formatCountdown } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { Mark } from '../../ui/mark.tsx';
import { AnswerForm } from './answer-form.tsx';
import { RequestFacts } from './request-facts.tsx';
import { RequestThread } from './request-thread.tsx';
import classes from './unit.module.css';

export function RequestCard({ request, ownName }: { request: RequestRow; ownName: string }) {
  const { t, language } = useLanguage();
  const offer = usePicture((state) => state.offers.get(request.offerId));
  const desk = usePicture((state) => state.desks.find(({ code }) => code === request.desk));
  const title = `${t('unit.case', { number: request.caseNumber })} · ${offer?.name ?? ''}`;
  return (
    <article className={classes.card} data-open aria-label={title}>
      <div className={classes.cardHead}>
        <h2 className={`${classes.name} leon-figures`}>{title}</h2>
        {request.withDesk === null ? (
          <Deadline answerBy={request.answerBy} />
        ) : (
          <Mark tone="accent" chip>
            {t('unit.waits_for_desk')}
          </Mark>
        )}
      </div>
      <p className={classes.note}>
        {callerTypeWords[request.callerType][language]} ·{' '}
        {t('unit.asked_by', { name: `${request.askedBy}${desk === undefined ? '' : `, ${desk.name}`}` })}
      </p>
      <RequestFacts request={request} />
      <RequestThread request={request} />
      <AnswerForm request={request} ownName={ownName} />
    </article>
  );
}

function Deadline({ answerBy }: { answerBy: string }) {
  const { t } = useLanguage();
  const left = Date.parse(answerBy) - useNow();
  return (
    <span className="leon-figures">
      <Mark tone={left > 0 ? 'warn' : 'danger'} chip>
        {left > 0 ? t('unit.answer_within', { time: formatCountdown(left) }) : t('unit.overdue')}
      </Mark>
    </span>
  );
}
