import type { Session } from '@leon/contracts/identity/session.ts';
import { callerTypeWords } from '@leon/contracts/language/vocabulary.ts';
import { useNow } from '../../lib/clock.ts';
import { formatAge, formatCountdown } from '../../lib/language/format.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { CaseAddenda } from './case-addenda.tsx';
import { CaseNotes } from './case-notes.tsx';
import classes from './case-panel.module.css';
import { CaseStatusMark } from './case-status-mark.tsx';
import { CitizenCorrections } from './citizen-corrections.tsx';
import { DecisionButton } from './decision-button.tsx';
import { GateButtons } from './gate-buttons.tsx';
import { OwnershipNote } from './ownership-note.tsx';
import { PresenceNote } from './presence-note.tsx';
import type { CaseView } from './use-case-view.ts';

/** Call to decision: 10 min yellow, 20 red; crews 5 and 10 (workflow edition 2026, editable per desk later). */
const decisionTone = (ms: number, crew: boolean) => {
  const minutes = ms / 60_000 / (crew ? 0.5 : 1);
  return minutes >= 20 ? 'danger' : minutes >= 10 ? 'warn' : 'calm';
};

export function CaseHeader({ view, session }: { view: CaseView; session: Session }) {
  const { t, language } = useLanguage();
  const { row } = view;
  return (
    <>
      <header className={classes.header}>
        <h2 className={`${classes.title} leon-figures`}>{t('case.title', { number: row.number })}</h2>
        <CaseStatusMark status={row.status} chip />
        <span className={classes.caller}>{callerTypeWords[row.callerType][language]}</span>
        <CaseClock view={view} />
        <GateButtons view={view} />
        <PresenceNote view={view} session={session} />
        <span className={classes.owner}>{ownerText(view, session, t)}</span>
        <DecisionButton row={row} />
      </header>
      <OwnershipNote view={view} session={session} />
      <CaseNotes view={view} />
      <CitizenCorrections view={view} />
      <CaseAddenda view={view} />
      <ReadOnlyNote view={view} session={session} />
    </>
  );
}

function ownerText(view: CaseView, session: Session, t: ReturnType<typeof useLanguage>['t']): string {
  const { owner } = view.row;
  if (owner === null) return t('case.owner_desk');
  return owner.id === session.accountId ? t('case.owner_you') : t('case.owner', { name: owner.name });
}

function CaseClock({ view: { row } }: { view: CaseView }) {
  const { t } = useLanguage();
  const now = useNow();
  if (row.status === 'closed' || row.status === 'cancelled') return null;
  const rang = Date.parse(row.rangAt);
  if (row.claimedAt === null)
    return (
      <span className={`${classes.clock} leon-figures`}>
        {t('case.waiting')} <strong>{formatCountdown(now - rang)}</strong>
      </span>
    );
  const claimed = Date.parse(row.claimedAt);
  // A case she opened herself was never waited for.
  const waited = claimed - rang >= 1_000;
  const taken = waited ? t('case.taken_after', { age: formatAge(claimed - rang, t) }) : '';
  if (row.status === 'accepted' || row.status === 'handed_over' || row.status === 'follow_up')
    return <span className={`${classes.clock} leon-figures`}>{taken}</span>;
  return (
    <span
      className={`${classes.clock} leon-figures`}
      data-tone={decisionTone(now - claimed, row.callerType === 'prehospital_crew')}
    >
      {t('case.decision')} <strong>{formatCountdown(now - claimed)}</strong>
    </span>
  );
}

function ReadOnlyNote({ view, session }: { view: CaseView; session: Session }) {
  const { t } = useLanguage();
  const { row, actions, editable } = view;
  if (row.status === 'new' || actions.includes('edit')) return null;
  const text =
    row.owner === null
      ? t('own.in_queue')
      : row.status === 'closed' || row.status === 'cancelled'
        ? t('case.read_only_closed')
        : row.owner !== null && row.owner.id !== session.accountId
          ? t(editable ? 'case.writes_along' : 'case.read_only', { name: row.owner.name })
          : t('case.read_only_role');
  return <p className={classes.readOnly}>{text}</p>;
}
