import type { Session } from '@leon/contracts/identity/session.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import { useCallback, useState } from 'react';
import { nowMs } from '../../lib/clock.ts';
import { useCommand } from '../../lib/use-command.ts';
import { usePicture } from '../../stores/picture.ts';
import { claim } from './case-commands.ts';
import { queueGroups } from './queue-groups.ts';

/** Takes a call and opens it; the next one is the first of the queue at the moment of the key press. */
export function useClaim(session: Session, onOpenCase: (caseId: CaseId) => void) {
  const { run, error, clear } = useCommand();
  const [claiming, setClaiming] = useState<CaseId | null>(null);

  const take = useCallback(
    async (caseId: CaseId) => {
      setClaiming(caseId);
      const taken = await run(() => claim(caseId));
      setClaiming(null);
      if (taken) onOpenCase(caseId);
    },
    [run, onOpenCase],
  );
  const takeNext = useCallback(() => {
    const { fresh } = queueGroups(usePicture.getState().cases.values(), session.accountId, nowMs());
    if (fresh[0] !== undefined) void take(fresh[0].id);
  }, [take, session.accountId]);

  return { take, takeNext, claiming, error, clear };
}
