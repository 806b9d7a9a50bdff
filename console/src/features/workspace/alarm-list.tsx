import type { Session } from '@leon/contracts/identity/session.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Refusal } from '../../ui/refusal.tsx';
import { takeAlarm } from './alarm-commands.ts';
import classes from './alarm-list.module.css';
import { AlarmRow } from './alarm-row.tsx';
import type { Alarm } from './alarms.ts';

interface AlarmListProps {
  session: Session;
  alarms: readonly Alarm[];
  short?: boolean;
  onOpenCase: (caseId: CaseId) => void;
}

/** What may not be missed, in words, and who has taken it. */
export function AlarmList({ session, alarms, short = false, onOpenCase }: AlarmListProps) {
  const { run, waiting, error, clear } = useCommand();
  return (
    <>
      <ul className={classes.list}>
        {alarms.map((alarm) => (
          <AlarmRow
            key={alarm.key}
            alarm={alarm}
            mine={alarm.owner?.id === session.accountId}
            short={short}
            waiting={waiting !== 'no'}
            onOpen={() => onOpenCase(alarm.caseId)}
            onTake={() => void run(() => takeAlarm(alarm))}
          />
        ))}
      </ul>
      <Refusal error={error} onClose={clear} />
    </>
  );
}
