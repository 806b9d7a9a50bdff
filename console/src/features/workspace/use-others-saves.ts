import type { CaseId } from '@leon/contracts/ids.ts';
import { useEffect } from 'react';
import { usePicture } from '../../stores/picture.ts';
import { type CaseFile, useCaseFiles } from './case-files.store.ts';

interface Saved {
  readonly caseId: string;
  readonly field: string;
  readonly revision: number;
}

/** Saved elsewhere, by a colleague or by herself in another browser, and not yet here. What is typed here is left alone. */
export function behind(caseId: CaseId, file: CaseFile | undefined, saved: Iterable<Saved>): string {
  const missing: string[] = [];
  for (const one of saved) {
    if (one.caseId !== caseId || file?.status !== 'ready') continue;
    const state = file.fields[one.field as keyof typeof file.fields];
    const open = state === undefined || state.state === 'saved' || state.state === 'conflict';
    const known = state?.theirs?.revision ?? state?.revision ?? 0;
    if (open && one.revision > known) missing.push(`${one.field}:${one.revision}`);
  }
  return missing.toSorted().join();
}

/** A field saved elsewhere is fetched with authorisation, never carried by the socket. */
export function useOthersSaves(caseId: CaseId | null): void {
  const fetch = useCaseFiles((state) => state.fetch);
  const file = useCaseFiles((state) => (caseId === null ? undefined : state.files[caseId]));
  const saved = usePicture((state) => state.savedFields);
  const connection = usePicture((state) => state.connection);
  const missing = caseId === null ? '' : behind(caseId, file, saved.values());
  useEffect(() => {
    if (caseId !== null && missing !== '' && connection === 'live') void fetch(caseId);
  }, [caseId, missing, connection, fetch]);
}
