import type { CrewRequest } from '@leon/contracts/crew/crew-request.ts';
import { formatTime } from '@leon/contracts/language/language.ts';
import { useNow } from '../../lib/clock.ts';
import { formatCountdown } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { PhoneNumber } from '../../ui/phone-number.tsx';
import classes from './crew.module.css';
import { CrewRule } from './crew-rule.tsx';
import { headline, nextStep } from './crew-words.ts';

/** Where the request stands, its deadline, what to do next and whom to call. */
export function CrewAnswer({ request }: { request: CrewRequest }) {
  const { t, language } = useLanguage();
  const now = useNow();
  const offers = usePicture((state) => state.offers);
  const desk = usePicture((state) => state.desks.find(({ code }) => code === request.case.desk));
  const { placement, declinedBy, number } = request.case;
  const offer = placement === null ? undefined : offers.get(placement.offerId);
  const time = (at: string) => formatTime(Date.parse(at), language);
  const answerBy = placement?.answerBy ?? null;
  const left = answerBy === null ? 0 : Date.parse(answerBy) - now;
  const expected = placement?.appointmentAt ?? placement?.transport?.expectedAt ?? null;
  const noes = declinedBy.flatMap((id) => offers.get(id)?.name ?? []);
  return (
    <section className={classes.card} aria-label={t('crew.case', { number })}>
      <p className={`${classes.note} leon-figures`}>
        {t('crew.case', { number })} · {t('crew.asked_at', { time: time(request.capturedAt) })} ·{' '}
        {t('crew.received_at', { time: time(request.receivedAt) })}
      </p>
      <p className={`${classes.big} leon-figures`}>{headline(request, offer, t)}</p>
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
      {noes.length === 0 ? null : (
        <p className={classes.note}>{t('crew.declined', { offers: noes.join(', ') })}</p>
      )}
      <div className={classes.next}>
        <p className={classes.note}>{t('crew.next_step')}</p>
        <p>
          <strong>{nextStep(request, offer, t, language)}</strong>
        </p>
      </div>
      {request.forbidden === null ? null : <CrewRule rule={request.forbidden} />}
      {desk?.number ? (
        <p className={classes.number}>
          {desk.name}: <PhoneNumber number={desk.number} />
        </p>
      ) : null}
    </section>
  );
}
