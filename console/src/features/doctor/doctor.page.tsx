import type { Session } from '@leon/contracts/identity/session.ts';
import { Link } from 'wouter';
import { useNow } from '../../lib/clock.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { usePicture } from '../../stores/picture.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import classes from './doctor.module.css';
import { DutyCard } from './duty-card.tsx';
import { OpenNow } from './open-now.tsx';
import { QuestionCard } from './question-card.tsx';
import { ResponsibilityCard } from './responsibility-card.tsx';
import { useDoctorsDesk } from './use-doctors-desk.ts';
import { withoutDoctor } from './without-doctor.rules.ts';
import { WithoutDoctorList } from './without-doctor.tsx';

const views = ['aabent', 'spoergsmaal', 'ansvar', 'vagt'] as const;
type View = (typeof views)[number];

/** The doctor on call, on a phone at night: what is open, what she is asked, what she answers for, her own duty. */
export function DoctorPage({ session, view }: { session: Session; view: string | null }) {
  const { t } = useLanguage();
  const { desk, refresh } = useDoctorsDesk();
  const ownNumber = usePicture((state) => state.duties.get(session.accountId)?.number ?? '');
  const now = useNow(10_000);
  const cases = usePicture((state) => state.cases);
  const offers = usePicture((state) => state.offers);
  const without = withoutDoctor(cases.values(), offers, now);
  const shown: View = views.find((one) => one === view) ?? 'aabent';
  const questions = desk?.questions.filter(({ openUntil }) => Date.parse(openUntil) > now) ?? [];
  const mine = desk?.responsibilities.filter(({ until }) => Date.parse(until) > now) ?? [];
  const ending = mine.filter(({ warnFrom }) => Date.parse(warnFrom) <= now).length;
  const counts: Record<View, number> = {
    aabent: 0,
    spoergsmaal: questions.length,
    ansvar: mine.length + without.length,
    vagt: 0,
  };
  return (
    <div className={classes.page}>
      <nav className={classes.tabs} aria-label={t('doctor.views')}>
        {views.map((one) => (
          <Link
            key={one}
            href={one === 'aabent' ? '/vagtlaege' : `/vagtlaege/${one}`}
            aria-current={shown === one ? 'page' : undefined}
            data-warn={
              (one === 'ansvar' && ending + without.length > 0) ||
              (one === 'spoergsmaal' && questions.length > 0) ||
              undefined
            }
          >
            {t(`doctor.view.${one}`)}
            {counts[one] === 0 ? '' : ` (${counts[one]})`}
          </Link>
        ))}
      </nav>
      {shown === 'ansvar' && without.length > 0 ? <WithoutDoctorList list={without} now={now} /> : null}
      {shown === 'aabent' ? <OpenNow callerType="on_call_doctor" /> : null}
      {shown === 'vagt' ? <DutyCard session={session} /> : null}
      {shown !== 'spoergsmaal' && shown !== 'ansvar' ? null : desk === null ? (
        <SkeletonRows rows={2} height={140} label={t('shell.loading')} />
      ) : shown === 'spoergsmaal' ? (
        <section className={classes.column} aria-label={t('doctor.view.spoergsmaal')}>
          <h1 className={classes.title}>{t('doctor.view.spoergsmaal')}</h1>
          {questions.length === 0 ? <EmptyState title={t('doctor.no_questions')} /> : null}
          {questions.map((question) => (
            <QuestionCard
              key={question.id}
              question={question}
              ownNumber={ownNumber}
              ownAccount={session.accountId}
              isMine={mine.some(({ caseId }) => caseId === question.caseId)}
              refresh={refresh}
            />
          ))}
        </section>
      ) : (
        <section className={classes.column} aria-label={t('doctor.view.ansvar')}>
          <h1 className={classes.title}>{t('doctor.view.ansvar')}</h1>
          {mine.length === 0 ? <EmptyState title={t('doctor.no_responsibility')} /> : null}
          {mine.map((one) => (
            <ResponsibilityCard
              key={`${one.caseId} ${one.until}`}
              mine={one}
              ownAccount={session.accountId}
              refresh={refresh}
            />
          ))}
        </section>
      )}
      {shown === 'ansvar' ? null : (
        <div className={classes.notes}>
          {ending === 0 ? null : (
            <p role="alert" className={classes.warning}>
              {t('doctor.ending_note', { n: ending })}
            </p>
          )}
          {without.length === 0 ? null : (
            <p role="alert" className={classes.warning}>
              {t('doctor.without_note', { n: without.length })}
            </p>
          )}
        </div>
      )}
    </div>
  );
}
