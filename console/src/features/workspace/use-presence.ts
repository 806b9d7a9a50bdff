import type { Session } from '@leon/contracts/identity/session.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import { useEffect } from 'react';
import { useCaseViewers } from '../../stores/case-viewers.store.ts';

/** Tells that this case is on the screen, for as long as it is. */
export function useTellOpenCase(caseId: CaseId | null): void {
  useEffect(() => {
    useCaseViewers.setState({ open: caseId, viewers: null });
    return () => useCaseViewers.setState({ open: null, viewers: null });
  }, [caseId]);
}

/** Names of the others who have the case open; nobody is told of herself in another browser. */
export function useOthersHere(caseId: CaseId, { accountId }: Session): readonly string[] {
  const viewers = useCaseViewers((state) => state.viewers);
  if (viewers === null || viewers.caseId !== caseId) return [];
  return viewers.people.filter(({ id }) => id !== accountId).map(({ name }) => name);
}
