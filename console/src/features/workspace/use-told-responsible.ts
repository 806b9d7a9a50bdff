import { getCase } from '@leon/contracts/calls/case.routes.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import { useEffect } from 'react';
import { call } from '../../lib/http.ts';
import { usePicture } from '../../stores/picture.ts';
import { useCaseFiles } from './case-files.store.ts';

/** A doctor took or handed over the responsibility: the chain that is shown is read anew. */
export function useToldResponsible(caseId: CaseId): void {
  const news = usePicture((state) => state.doctorNews.get(caseId)?.version);
  useEffect(() => {
    if (news === undefined) return;
    void call(getCase, { params: { caseId } })
      .then(({ responsible }) => useCaseFiles.getState().patch(caseId, { responsible }))
      // the next look at the case reads it; the row says already that somebody is responsible
      .catch(() => undefined);
  }, [caseId, news]);
}
