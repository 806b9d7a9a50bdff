import { listCaseAttention } from '@leon/contracts/attention/attention.routes.ts';
import type { CaseAttention } from '@leon/contracts/attention/attention.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import { useEffect, useState } from 'react';
import { call } from '../../lib/http.ts';
import { usePicture } from '../../stores/picture.ts';

const none: readonly CaseAttention[] = [];
/** A lost line is tried again by itself. */
const againMs = 10_000;

/** What the crew and the doctors of a case were told and when each saw it, newest first; `wanted`: false asks nothing. */
export function useCaseAttention(caseId: CaseId, wanted: boolean): readonly CaseAttention[] {
  const [told, setTold] = useState<{ caseId: CaseId; attention: readonly CaseAttention[] } | null>(null);
  const news = usePicture((state) => state.attentionNews);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `news` says that there is something to fetch
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    let timer: ReturnType<typeof setTimeout>;
    const fetchAttention = () =>
      call(listCaseAttention, { params: { caseId } })
        .then(({ attention }) => (gone ? undefined : setTold({ caseId, attention })))
        .catch(() => {
          if (!gone) timer = setTimeout(fetchAttention, againMs);
        });
    void fetchAttention();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [caseId, news, wanted]);
  return told?.caseId === caseId ? told.attention : none;
}
