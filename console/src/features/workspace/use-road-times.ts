import type { Need } from '@leon/contracts/matching/need.ts';
import { getRoadTimes, type RoadTimes, roadSpot } from '@leon/contracts/matching/road-times.ts';
import { useEffect, useState } from 'react';
import { call } from '../../lib/http.ts';

/** Typing a place may pass over several; the last one is asked for. */
const settleMs = 400;
const downAgainMs = 30_000;

/** Driving times from where the citizen is, once the road engine has answered; until then travel is estimated. */
export function useRoadTimes(need: Pick<Need, 'position' | 'landArea'> | null): RoadTimes | undefined {
  const [roads, setRoads] = useState<RoadTimes>();
  const spot = need === null ? null : roadSpot(need.position);
  const key = spot === null ? null : `${spot.lat} ${spot.lon} ${need?.landArea}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the spot
  useEffect(() => {
    if (spot === null || need === null) return;
    const { landArea } = need;
    const gone = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      try {
        const options = { signal: gone.signal };
        const { engine, from, times } = await call(
          getRoadTimes,
          { body: { position: spot, landArea } },
          options,
        );
        if (gone.signal.aborted) return;
        setRoads({ from, times: new Map(times.map((time) => [time.offerId, time])) });
        if (engine === 'down') timer = setTimeout(ask, downAgainMs);
      } catch {
        // an estimate is shown as one; nobody has to be told that no road time came
        if (!gone.signal.aborted) timer = setTimeout(ask, downAgainMs);
      }
    };
    timer = setTimeout(ask, settleMs);
    return () => {
      gone.abort();
      clearTimeout(timer);
    };
  }, [key]);
  return roads;
}
