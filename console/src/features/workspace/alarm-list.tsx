import type { Session } from '@leon/contracts/identity/session.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import type { AlarmGroup } from '@leon/contracts/oversight/alarm-groups.rules.ts';
import { useCommand } from '../../lib/use-command.ts';
import { Refusal } from '../../ui/refusal.tsx';
import { takeAlarms } from './alarm-commands.ts';
import { AlarmGroupRow } from './alarm-group-row.tsx';
import classes from './alarm-list.module.css';
import { AlarmRow } from './alarm-row.tsx';
import type { Alarm } from './alarms.ts';

interface AlarmListProps {
  session: Session;
  groups: readonly AlarmGroup<Alarm>[];
  short?: boolean;
  onOpenCase: (caseId: CaseId) => void;
}

/** What may not be missed, in words, and who has taken it. */
export function AlarmList({ session, groups, short = false, onOpenCase }: AlarmListProps) {
  const { run, waiting, error, clear } = useCommand();
  const busy = waiting !== 'no';
  const isMine = ({ owner }: Alarm) => owner?.id === session.accountId;
  const take = (alarms: readonly Alarm[]) => void run(() => takeAlarms(alarms));
  const row = (alarm: Alarm, brief: boolean) => (
    <AlarmRow
      key={alarm.key}
      short={brief}
      waiting={busy}
      alarm={alarm}
      mine={isMine(alarm)}
      onOpen={() => onOpenCase(alarm.caseId)}
      onTake={() => take([alarm])}
    />
  );
  return (
    <>
      <ul className={classes.list}>
        {groups.map((group) =>
          group.alarms.length === 1 ? (
            row(group.first, short)
          ) : (
            <AlarmGroupRow
              key={`all of ${group.first.key}`}
              short={short}
              waiting={busy}
              group={group}
              mine={isMine(group.first)}
              onTake={() => take(group.alarms)}
            >
              <ul className={classes.list}>{group.alarms.map((alarm) => row(alarm, true))}</ul>
            </AlarmGroupRow>
          ),
        )}
      </ul>
      <Refusal error={error} onClose={clear} />
    </>
  );
}
