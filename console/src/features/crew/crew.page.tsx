import type { Session } from '@leon/contracts/identity/session.ts';
import { formatTime } from '@leon/contracts/language/language.ts';
import { caseOutcomeWords, caseStatusWords } from '@leon/contracts/language/vocabulary.ts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../../lib/language/use-language.ts';
import classes from './crew.module.css';
import { useCrew } from './crew.store.ts';
import { CrewAnswer } from './crew-answer.tsx';
import { CrewForm } from './crew-form.tsx';
import { CrewLeaving } from './crew-leaving.tsx';
import { CrewUnit } from './crew-unit.tsx';
import { CrewUnsent } from './crew-unsent.tsx';
import { useCrewLife } from './use-crew-life.ts';

/** The crew's phone or tablet: one request at a time, then the screen with its answer. */
export function CrewPage({ session }: { session: Session }) {
  const { t, language } = useLanguage();
  useCrewLife(session);
  const { unsent, requests, heardAt, keeps } = useCrew();
  const [asksAgain, setAsksAgain] = useState(false);
  const open = (requests ?? []).filter((one) => one.case.closedAt === null);
  const closed = (requests ?? []).filter((one) => one.case.closedAt !== null);
  const asks = asksAgain || (open.length === 0 && unsent.length === 0);
  return (
    <div className={classes.page}>
      {keeps ? null : (
        <p className={classes.card} role="alert" data-warn>
          {t('crew.keeps_not')}
        </p>
      )}
      {unsent.map((one) => (
        <CrewUnsent key={one.caseId} unsent={one} />
      ))}
      <div aria-live="polite" className={classes.live}>
        {open.map((one) => (
          <CrewAnswer key={one.caseId} request={one} />
        ))}
      </div>
      {asks ? (
        <CrewForm onSent={() => setAsksAgain(false)} />
      ) : (
        <Button variant="default" onClick={() => setAsksAgain(true)}>
          {t('crew.new')}
        </Button>
      )}
      {closed.length === 0 ? null : (
        <section className={classes.card} aria-label={t('crew.earlier')}>
          <h2 className={classes.title}>{t('crew.earlier')}</h2>
          {closed.map(({ caseId, capturedAt, case: { number, outcome, status } }) => (
            <p key={caseId} className={`${classes.note} leon-figures`}>
              {formatTime(Date.parse(capturedAt), language)} · {t('crew.case', { number })} ·{' '}
              {outcome === null ? caseStatusWords[status][language] : caseOutcomeWords[outcome][language]}
            </p>
          ))}
        </section>
      )}
      <CrewUnit />
      {heardAt === null ? null : (
        <p className={`${classes.note} leon-figures`}>
          {t('crew.heard', { time: formatTime(heardAt, language) })}
        </p>
      )}
      <CrewLeaving account={session.accountId} />
    </div>
  );
}
