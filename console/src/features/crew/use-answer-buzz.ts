import type { CrewRequest } from '@leon/contracts/crew/crew-request.ts';
import { useEffect, useRef } from 'react';

const pattern = [200, 100, 200];

/** The device in a pocket is felt when a request has moved: taken, asked for, promised, declined or over. No sound: it is no alarm. */
export function useAnswerBuzz(requests: readonly CrewRequest[] | null): void {
  const known = useRef<ReadonlyMap<string, string> | null>(null);
  useEffect(() => {
    if (requests === null) return;
    const now = new Map(
      requests.map(({ caseId, case: row }) => [caseId, `${row.status} ${row.declinedBy.length}`]),
    );
    const before = known.current;
    known.current = now;
    const moved = [...now].some(([caseId, state]) => (before?.get(caseId) ?? state) !== state);
    if (moved && 'vibrate' in navigator) navigator.vibrate(pattern);
  }, [requests]);
}
