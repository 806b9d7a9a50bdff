import { transportKindWords } from '@leon/contracts/language/case-words.ts';
import type { RequestRow } from '@leon/contracts/placements/placement.ts';
import { useNow } from '../../lib/clock.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { Mark } from '../../ui/mark.tsx';
import { ArrivalButton } from './arrival-button.tsx';
import { HandoverFacts } from './handover-facts.tsx';
import classes from './unit.module.css';

/** Somebody this unit has said yes to and who has not come yet: when, how, what was agreed, who is responsible. */
export function OnTheWayCard({ request, ownName }: { request: RequestRow; ownName: string }) {
  const { t, language } = useLanguage();
  const now = useNow(30_000);
  const offer = usePicture((state) => state.offers.get(request.offerId));
  const title = `${t('unit.case', { number: request.caseNumber })} · ${offer?.name ?? ''}`;
  const expected = request.transport?.expectedAt ?? request.appointmentAt;
  const due = request.followUp?.arrivalDueAt ?? null;
  const late = due !== null && Date.parse(due) <= now;
  return (
    <article className={classes.card} aria-label={title}>
      <div className={classes.cardHead}>
        <h3 className={`${classes.name} leon-figures`}>{title}</h3>
        <Mark tone={late ? 'danger' : 'accent'} chip>
          {expected === null
            ? t('unit.no_time')
            : t('follow.expected', { time: formatTimeNear(Date.parse(expected), now, language) })}
        </Mark>
      </div>
      {request.deterioratedAt === null ? null : <Mark tone="danger">{t('queue.worse')}</Mark>}
      <dl className={classes.facts}>
        <dt>{t('unit.transport')}</dt>
        <dd>
          {request.transport === null
            ? t('unit.not_said')
            : transportKindWords[request.transport.kind][language]}
        </dd>
        <dt>{t('unit.agreed')}</dt>
        <dd>
          {request.answeredBy}
          {request.handedOverAt === null ? ` · ${t('unit.not_handed_over')}` : ''}
          {request.acknowledgedBy === null
            ? ''
            : ` · ${t('unit.acknowledged_by', { name: request.acknowledgedBy })}`}
        </dd>
      </dl>
      <HandoverFacts request={request} />
      <ArrivalButton request={request} ownName={ownName} />
    </article>
  );
}
