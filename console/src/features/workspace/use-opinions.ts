import { listOpinions } from '@leon/contracts/doctors/doctor.routes.ts';
import type { SaidOpinion } from '@leon/contracts/doctors/opinion.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import { useEffect, useState } from 'react';
import { call } from '../../lib/http.ts';
import { usePicture } from '../../stores/picture.ts';

const none: readonly SaidOpinion[] = [];
/** A lost line is tried again by itself. */
const againMs = 10_000;

/** Fetched anew whenever the desk hears of a question or an answer. */
export function useOpinions(caseId: CaseId): readonly SaidOpinion[] {
  const [told, setTold] = useState<{ caseId: CaseId; opinions: readonly SaidOpinion[] } | null>(null);
  const news = usePicture((state) => state.doctorNews);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `news` says that there is something to fetch
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout>;
    const fetchOpinions = () =>
      call(listOpinions, { params: { caseId } })
        .then(({ opinions }) => (gone ? undefined : setTold({ caseId, opinions })))
        .catch(() => {
          if (!gone) timer = setTimeout(fetchOpinions, againMs);
        });
    void fetchOpinions();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [caseId, news]);
  return told?.caseId === caseId ? told.opinions : none;
}
