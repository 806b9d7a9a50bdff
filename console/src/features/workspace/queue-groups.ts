import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { isOfferedTo } from '@leon/contracts/calls/ownership.rules.ts';
import { queueOrder } from '@leon/contracts/calls/queue-order.ts';
import type { AlarmClocks } from '@leon/contracts/oversight/alarm.ts';
import { isOverdue } from './queue-clock.ts';

export interface QueueGroups {
  /** Calls that nobody has taken, and cases that were put back. */
  fresh: CaseRow[];
  /** Offered to her by name, or to whoever comes next. */
  offered: CaseRow[];
  mine: CaseRow[];
  others: CaseRow[];
  /** Handed over, and not over yet. */
  followUp: CaseRow[];
  closed: CaseRow[];
}

/** How long a closed case stays in the queue, to be found again after a mis-click or a call back. */
const closedShownMs = 4 * 3_600_000;
const closedShown = 8;

/**
 * Oldest within highest urgency first; a line that was put down is waiting as much as one that rings. Among those that
 * somebody has taken, what is overdue comes before all.
 */
export function queueGroups(
  cases: Iterable<CaseRow>,
  accountId: string,
  now: number,
  clocks?: AlarmClocks,
): QueueGroups {
  const groups: QueueGroups = { fresh: [], offered: [], mine: [], others: [], followUp: [], closed: [] };
  for (const row of cases) {
    if (row.status === 'closed' || row.status === 'cancelled') {
      if (row.closedAt !== null && now - Date.parse(row.closedAt) < closedShownMs) groups.closed.push(row);
    } else if (row.owner === null) groups.fresh.push(row);
    else if (isOfferedTo(row, accountId)) groups.offered.push(row);
    else if (row.status === 'handed_over' || row.status === 'follow_up') groups.followUp.push(row);
    else if (row.owner?.id === accountId) groups.mine.push(row);
    else groups.others.push(row);
  }
  groups.fresh.sort(queueOrder);
  const late = (row: CaseRow) => Number(isOverdue(row, now, clocks));
  for (const taken of [groups.offered, groups.mine, groups.others, groups.followUp])
    taken.sort((a, b) => late(b) - late(a) || queueOrder(a, b));
  groups.closed.sort((a, b) => Date.parse(b.closedAt ?? '') - Date.parse(a.closedAt ?? ''));
  groups.closed.splice(closedShown);
  return groups;
}
