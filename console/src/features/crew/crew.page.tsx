import type { CrewRequest } from '@leon/contracts/crew/crew-request.ts';
import type { Session } from '@leon/contracts/identity/session.ts';
import { caseOutcomeWords, caseStatusWords } from '@leon/contracts/language/vocabulary.ts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { nowMs } from '../../lib/clock.ts';
import { formatTimeNear } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './crew.module.css';
import { useCrew } from './crew.store.ts';
import { CrewAnswer } from './crew-answer.tsx';
import { hasContent } from './crew-draft.ts';
import { CrewForm } from './crew-form.tsx';
import { CrewLeaving } from './crew-leaving.tsx';
import { CrewUnit } from './crew-unit.tsx';
import { CrewUnsent } from './crew-unsent.tsx';
import { seenEnds } from './device-memory.ts';
import { useAnswerBuzz } from './use-answer-buzz.ts';
import { useCrewLife } from './use-crew-life.ts';

const keptSeen = 50;
const isOver = ({ case: { closedAt, status } }: CrewRequest): boolean =>
  closedAt !== null || status === 'cancelled';

/** The crew's phone or tablet: one request at a time, then the screen with its answer. */
export function CrewPage({ session }: { session: Session }) {
  const { t, language } = useLanguage();
  useCrewLife(session);
  const { unsent, requests, heardAt, keeps, draft } = useCrew();
  useAnswerBuzz(requests);
  const [asksAgain, setAsksAgain] = useState(false);
  const [seen, setSeen] = useState(seenEnds.read);
  const [bar, setBar] = useState<HTMLElement | null>(null);
  const all = requests ?? [];
  const live = all.filter((one) => !isOver(one) || !seen.includes(one.caseId));
  const earlier = all.filter((one) => !live.includes(one));
  const asks = asksAgain || hasContent(draft) || (live.every(isOver) && unsent.length === 0);
  const see = (caseId: string) => {
    const known = [...seen, caseId].slice(-keptSeen);
    seenEnds.keep(known);
    setSeen(known);
  };
  return (
    <div className={classes.page}>
      <div className={classes.scroller}>
        {keeps ? null : (
          <p className={classes.card} role="alert" data-warn>
            {t('crew.keeps_not')}
          </p>
        )}
        {unsent.map((one) => (
          <CrewUnsent key={one.caseId} unsent={one} />
        ))}
        <div aria-live="polite" className={classes.live}>
          {live.map((one) => (
            <CrewAnswer
              key={one.caseId}
              request={one}
              {...(isOver(one) ? { onSeen: () => see(one.caseId) } : {})}
            />
          ))}
        </div>
        {asks ? (
          <CrewForm bar={bar} onSent={() => setAsksAgain(false)} />
        ) : (
          <Button variant="default" onClick={() => setAsksAgain(true)}>
            {t('crew.new')}
          </Button>
        )}
        {earlier.length === 0 ? null : (
          <section className={classes.card} aria-label={t('crew.earlier')}>
            <h2 className={classes.title}>{t('crew.earlier')}</h2>
            {earlier.map(({ caseId, capturedAt, case: { number, outcome, status } }) => (
              <p key={caseId} className={`${classes.note} leon-figures`}>
                {formatTimeNear(Date.parse(capturedAt), nowMs(), language)} · {t('crew.case', { number })} ·{' '}
                {outcome === null ? caseStatusWords[status][language] : caseOutcomeWords[outcome][language]}
              </p>
            ))}
          </section>
        )}
        <CrewUnit />
        {heardAt === null ? null : (
          <p className={`${classes.note} leon-figures`}>
            {t('crew.heard', { time: formatTimeNear(heardAt, nowMs(), language) })}
          </p>
        )}
        <CrewLeaving account={session.accountId} />
      </div>
      <div ref={setBar} className={classes.bar} />
    </div>
  );
}
