import type { Whereabouts } from '@leon/contracts/calls/case-field.ts';
import { useCallback, useState } from 'react';
import { whereaboutsAt } from '../../lib/whereabouts.ts';

/** The crew stands still beside the citizen: a fix of the last half minute is this place. */
const options = { enableHighAccuracy: true, timeout: 10_000, maximumAge: 30_000 };

/** Where the device is, once per tap; null: it could not be found. */
export function usePosition(label: string) {
  const [looking, setLooking] = useState(false);
  const [failed, setFailed] = useState(false);
  const look = useCallback(async (): Promise<Whereabouts | null> => {
    setLooking(true);
    const found = await new Promise<Whereabouts | null>((done) => {
      if (!('geolocation' in navigator)) return done(null);
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => done(whereaboutsAt({ lat: coords.latitude, lon: coords.longitude }, label)),
        () => done(null),
        options,
      );
    });
    setLooking(false);
    setFailed(found === null);
    return found;
  }, [label]);
  return { looking, failed, look };
}
