import { getOwnDoctorsDesk } from '@leon/contracts/doctors/doctor.routes.ts';
import type { AskedOpinion, OwnResponsibility } from '@leon/contracts/doctors/opinion.ts';
import { useCallback, useEffect, useState } from 'react';
import { call } from '../../lib/http.ts';
import { usePicture } from '../../stores/picture.ts';

export interface DoctorsDesk {
  readonly questions: readonly AskedOpinion[];
  readonly responsibilities: readonly OwnResponsibility[];
}

/** A lost line is tried again by itself. */
const againMs = 10_000;

/** What this doctor is asked and answers for: fetched anew whenever her stream tells of something new. */
export function useDoctorsDesk() {
  const [desk, setDesk] = useState<DoctorsDesk | null>(null);
  const news = usePicture((state) => state.doctorNews);
  const live = usePicture((state) => state.connection === 'live');
  const refresh = useCallback(async () => setDesk(await call(getOwnDoctorsDesk, {})), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `news` and a line that is back say that there is something to fetch
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout>;
    const fetchDesk = () =>
      call(getOwnDoctorsDesk, {})
        .then((told) => (gone ? undefined : setDesk(told)))
        .catch(() => {
          if (!gone) timer = setTimeout(fetchDesk, againMs);
        });
    void fetchDesk();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [news, live]);
  return { desk, refresh };
}
