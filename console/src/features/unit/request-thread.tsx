import type { RequestRow } from '@leon/contracts/placements/placement.ts';
import { useNow } from '../../lib/clock.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import classes from './unit.module.css';
import { useRequestFacts } from './use-request-facts.ts';

/** What the unit and the desk have said to each other about this request, oldest first. */
export function RequestThread({ request }: { request: RequestRow }) {
  const { t, language } = useLanguage();
  const now = useNow(60_000);
  const { facts } = useRequestFacts(request);
  const offers = usePicture((state) => state.offers);
  const thread = facts?.thread ?? [];
  const time = (instant: string) => formatTimeNear(Date.parse(instant), now, language);
  if (thread.length === 0 && request.withDesk === null) return null;
  return (
    <section className={classes.thread} aria-label={t('talk.title')} aria-live="polite">
      {thread.map((said) => (
        <p key={said.id} className={classes.said}>
          <span className={classes.note}>{t(`talk.${said.kind}`, { name: said.by })}: </span>
          {said.offerId === null ? null : <strong>{offers.get(said.offerId)?.name} </strong>}
          {said.appointmentAt === null ? null : <strong>{time(said.appointmentAt)} </strong>}
          {said.text}
        </p>
      ))}
      {request.withDesk === null ? null : (
        <p className={classes.note}>{t('talk.stands', { time: time(request.withDesk.until) })}</p>
      )}
    </section>
  );
}
