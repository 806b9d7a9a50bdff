import type { Whereabouts } from '@leon/contracts/calls/case-field.ts';
import { useCallback, useState } from 'react';
import { whereaboutsAt } from '../../lib/whereabouts.ts';

/** A phone in a pocket may need a while to find itself; an old fix would rank another town. */
const options = { enableHighAccuracy: false, timeout: 15_000, maximumAge: 60_000 };

export type Finding = 'idle' | 'looking' | 'refused' | 'not_found';

/** Where the phone is, asked for once per tap; the position stays in the browser. */
export function useOwnPosition(label: string, found: (where: Whereabouts) => void) {
  const [finding, setFinding] = useState<Finding>('idle');
  const look = useCallback(() => {
    if (!('geolocation' in navigator)) return setFinding('not_found');
    setFinding('looking');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setFinding('idle');
        found(whereaboutsAt({ lat: coords.latitude, lon: coords.longitude }, label));
      },
      ({ code, PERMISSION_DENIED }) => setFinding(code === PERMISSION_DENIED ? 'refused' : 'not_found'),
      options,
    );
  }, [label, found]);
  const forget = useCallback(() => setFinding('idle'), []);
  return { finding, look, forget };
}
