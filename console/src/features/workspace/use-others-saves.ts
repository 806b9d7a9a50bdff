import type { CaseId } from '@leon/contracts/ids.ts';
import { useEffect } from 'react';
import { usePicture } from '../../stores/picture.ts';
import { useCaseFiles } from './case-files.store.ts';

/** Somebody else saved a field of this case: its value is fetched with authorisation, never carried by the socket. */
export function useOthersSaves(caseId: CaseId | null, accountId: string): void {
  const fetch = useCaseFiles((state) => state.fetch);
  const newest = usePicture((state) => {
    if (caseId === null) return '';
    let latest = '';
    for (const saved of state.savedFields.values())
      if (saved.caseId === caseId && saved.by !== accountId && saved.at > latest) latest = saved.at;
    return latest;
  });
  useEffect(() => {
    if (caseId !== null && newest !== '') void fetch(caseId);
  }, [caseId, newest, fetch]);
}
