import type { Session } from '@leon/contracts/identity/session.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import { useLanguage } from '../../lib/language/use-language.ts';
import { AlarmList } from './alarm-list.tsx';
import classes from './queue.module.css';
import { useAlarmGroups } from './use-alarm-groups.ts';
import { useAlarms } from './use-alarms.ts';

/** More than this stand in the header's list; the queue stays a queue. */
const most = 3;

/** What nobody has taken yet, at the foot of the queue: it grows there and moves no row under the hand. */
export function AlarmStrip({
  session,
  onOpenCase,
}: {
  session: Session;
  onOpenCase: (caseId: CaseId) => void;
}) {
  const { t } = useLanguage();
  const unowned = useAlarmGroups(useAlarms(session.role)).filter(({ first }) => first.owner === null);
  return (
    <section className={classes.alarms} aria-label={t('alarm.title')} aria-live="assertive">
      <AlarmList session={session} groups={unowned.slice(0, most)} short onOpenCase={onOpenCase} />
      {unowned.length > most ? (
        <p className={classes.moreAlarms}>{t('alarm.count', { n: unowned.length })}</p>
      ) : null}
    </section>
  );
}
