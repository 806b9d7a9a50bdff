import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { queueOrder } from '@leon/contracts/calls/queue-order.ts';

export interface QueueGroups {
  fresh: CaseRow[];
  mine: CaseRow[];
  others: CaseRow[];
  closed: CaseRow[];
}

/** How long a closed case stays in the queue, to be found again after a mis-click or a call back. */
const closedShownMs = 4 * 3_600_000;
const closedShown = 8;

/** Oldest within highest urgency first; a line that was put down is waiting as much as one that rings. */
export function queueGroups(cases: Iterable<CaseRow>, accountId: string, now: number): QueueGroups {
  const groups: QueueGroups = { fresh: [], mine: [], others: [], closed: [] };
  for (const row of cases) {
    if (row.status === 'closed' || row.status === 'cancelled') {
      if (row.closedAt !== null && now - Date.parse(row.closedAt) < closedShownMs) groups.closed.push(row);
    } else if (row.status === 'new') groups.fresh.push(row);
    else if (row.owner?.id === accountId) groups.mine.push(row);
    else groups.others.push(row);
  }
  for (const open of [groups.fresh, groups.mine, groups.others]) open.sort(queueOrder);
  groups.closed.sort((a, b) => Date.parse(b.closedAt ?? '') - Date.parse(a.closedAt ?? ''));
  groups.closed.splice(closedShown);
  return groups;
}
