import type { CrewRequest } from '@leon/contracts/crew/crew-request.ts';
import { Button } from '@mantine/core';
import { useNow } from '../../lib/clock.ts';
import { formatCountdown, formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { Mark } from '../../ui/mark.tsx';
import { PhoneNumber } from '../../ui/phone-number.tsx';
import classes from './crew.module.css';
import { CrewRule } from './crew-rule.tsx';
import { trialOf } from './crew-trial.ts';
import { headline, nextStep } from './crew-words.ts';
import { useCrewOffers } from './use-crew-offers.ts';

interface CrewAnswerProps {
  request: CrewRequest;
  /** Given for a case that has ended: the crew says that it has seen how. */
  onSeen?: () => void;
}

/** Where the request stands, its deadline, what to do next and whom to call. */
export function CrewAnswer({ request, onSeen }: CrewAnswerProps) {
  const { t, language } = useLanguage();
  const now = useNow();
  const { offers, desks, conveyance } = useCrewOffers();
  const desk = desks.find(({ code }) => code === request.case.desk);
  const { placement, declinedBy, number } = request.case;
  const offer = placement === null ? undefined : offers.get(placement.offerId);
  const time = (at: string) => formatTimeNear(Date.parse(at), now, language);
  const answerBy = placement?.answerBy ?? null;
  const left = answerBy === null ? 0 : Date.parse(answerBy) - now;
  const expected = placement?.appointmentAt ?? placement?.transport?.expectedAt ?? null;
  const noes = declinedBy.flatMap((id) => offers.get(id)?.name ?? []);
  const trial = trialOf(request, offer, conveyance, now);
  return (
    <section className={classes.card} aria-label={t('crew.case', { number })}>
      <p className={`${classes.note} leon-figures`}>
        {t('crew.case', { number })} · {t('crew.asked_at', { time: time(request.capturedAt) })} ·{' '}
        {t('crew.received_at', { time: time(request.receivedAt) })}
      </p>
      <p className={`${classes.big} leon-figures`}>{headline(request, offer, t, language)}</p>
      {placement?.acceptedBy ? <p>{t('crew.accepted_by', { name: placement.acceptedBy })}</p> : null}
      {expected === null ? null : (
        <p className="leon-figures">{t('crew.expected', { time: time(expected) })}</p>
      )}
      {answerBy === null ? null : (
        <p className="leon-figures">
          {left > 0
            ? t('crew.answer_by', { time: time(answerBy), left: formatCountdown(left) })
            : t('crew.overdue')}
        </p>
      )}
      {placement?.withDesk == null ? null : (
        <p>{t(`crew.unit_${placement.withDesk.kind}`, { offer: offer?.name ?? '' })}</p>
      )}
      {noes.length === 0 ? null : (
        <p className={classes.note}>{t('crew.declined', { offers: noes.join(', ') })}</p>
      )}
      <div className={classes.next}>
        <p className={classes.note}>{t('crew.next_step')}</p>
        <p>
          <strong>{nextStep(request, offer, t)}</strong>
        </p>
      </div>
      {trial === null ? null : (
        <p>
          <Mark tone="warn">{t('crew.under_trial', { name: trial.name })}</Mark>
        </p>
      )}
      {request.forbidden === null ? null : <CrewRule rule={request.forbidden} />}
      {offer?.professionalNumber == null || placement?.acceptedBy == null ? null : (
        <p className={classes.number}>
          {offer.name}: <PhoneNumber number={offer.professionalNumber} />
        </p>
      )}
      {desk?.number ? (
        <p className={classes.number}>
          {desk.name}: <PhoneNumber number={desk.number} />
        </p>
      ) : null}
      {onSeen === undefined ? null : (
        <Button size="lg" onClick={onSeen}>
          {t('crew.seen')}
        </Button>
      )}
    </section>
  );
}
