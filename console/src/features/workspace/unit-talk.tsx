import type { RequestMessage } from '@leon/contracts/placements/with-desk.ts';
import { useEffect, useRef } from 'react';
import { useNow } from '../../lib/clock.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { Mark } from '../../ui/mark.tsx';
import classes from './action-bar.module.css';
import { useCaseFiles } from './case-files.store.ts';
import type { CaseView } from './use-case-view.ts';

/** What the unit and the desk have said to each other, and on what conditions the unit said yes. */
export function UnitTalk({ view }: { view: CaseView }) {
  const { t, language } = useLanguage();
  const now = useNow(30_000);
  const { row, file } = view;
  const { placement, followUp } = row;
  const withDesk = placement?.withDesk ?? null;
  const fetch = useCaseFiles((state) => state.fetch);
  // The row says that something was said or measured; the words are fetched with authorisation.
  const news = `${row.id} ${withDesk?.at ?? ''} ${placement?.acceptedBy ?? ''} ${followUp?.recheckedAt ?? ''}`;
  const seen = useRef(news);
  useEffect(() => {
    if (seen.current === news) return;
    seen.current = news;
    void fetch(row.id);
  }, [news, row.id, fetch]);

  const ended = row.status === 'closed' || row.status === 'cancelled';
  const thread = ended ? [] : (file?.thread ?? []);
  const answer = file?.answers.find(({ requestId }) => requestId === placement?.requestId);
  const conditions = answer?.decision === 'accepted' ? answer.note : null;
  if (thread.length === 0 && conditions === null && withDesk === null) return null;
  return (
    <section className={classes.talk} aria-label={t('talk.title')} aria-live="polite">
      {thread.slice(-4).map((said) => (
        <TalkLine key={said.id} said={said} />
      ))}
      {conditions === null ? null : <Mark tone="warn">{t('talk.conditions', { text: conditions })}</Mark>}
      {withDesk === null ? null : (
        <p className={classes.hint}>
          <strong>{t('talk.waits')}.</strong>{' '}
          {t('talk.stands', { time: formatTimeNear(Date.parse(withDesk.until), now, language) })}
        </p>
      )}
    </section>
  );
}

export function TalkLine({ said }: { said: RequestMessage }) {
  const { t } = useLanguage();
  return (
    <p className={classes.talkLine}>
      <span className={classes.talkWho}>{t(`talk.${said.kind}`, { name: said.by })}: </span>
      <Proposed said={said} />
      {said.text === null ? '' : ` ${said.text}`}
    </p>
  );
}

/** "Akutplads Viborg kl. 14.10" */
export function Proposed({ said }: { said: Pick<RequestMessage, 'offerId' | 'appointmentAt'> }) {
  const { t, language } = useLanguage();
  const now = useNow(60_000);
  const name = usePicture((state) =>
    said.offerId === null ? undefined : state.offers.get(said.offerId)?.name,
  );
  if (name === undefined && said.appointmentAt === null) return null;
  const time =
    said.appointmentAt === null ? '' : formatTimeNear(Date.parse(said.appointmentAt), now, language);
  return <strong>{t('talk.proposed', { offer: name ?? '', time }).trim()}</strong>;
}
