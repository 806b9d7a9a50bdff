import { actionsOf } from '@leon/contracts/calls/ownership.rules.ts';
import type { Session } from '@leon/contracts/identity/session.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import { useCallback, useState } from 'react';
import { nowMs } from '../../lib/clock.ts';
import { acceptOffer, takeOver } from '../../lib/hand-case.ts';
import { useCommand } from '../../lib/use-command.ts';
import { usePicture } from '../../stores/picture.ts';
import { claim } from './case-commands.ts';
import { queueGroups } from './queue-groups.ts';

/** However it becomes hers: out of the queue, accepted from whoever offers it, or from somebody who is silent. */
function take(caseId: CaseId, session: Session): Promise<unknown> {
  const row = usePicture.getState().cases.get(caseId);
  const open = row === undefined ? [] : actionsOf(row, session);
  if (row !== undefined && open.includes('accept_case')) return acceptOffer(row);
  if (row !== undefined && open.includes('take_over')) return takeOver(row);
  return claim(caseId);
}

/** Takes a call and opens it; the next one is the first of the queue at the moment of the key press. */
export function useClaim(session: Session, onOpenCase: (caseId: CaseId) => void) {
  const { run, error, clear } = useCommand();
  const [claiming, setClaiming] = useState<CaseId | null>(null);

  const takeCase = useCallback(
    async (caseId: CaseId) => {
      setClaiming(caseId);
      const taken = await run(() => take(caseId, session));
      setClaiming(null);
      if (taken) onOpenCase(caseId);
    },
    [run, onOpenCase, session],
  );
  const takeNext = useCallback(() => {
    const { fresh } = queueGroups(usePicture.getState().cases.values(), session.accountId, nowMs());
    if (fresh[0] !== undefined) void takeCase(fresh[0].id);
  }, [takeCase, session.accountId]);

  return { take: takeCase, takeNext, claiming, error, clear };
}
