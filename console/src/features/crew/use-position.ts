import type { Whereabouts } from '@leon/contracts/calls/case-field.ts';
import { useCallback, useState } from 'react';
import { whereaboutsAt } from '../../lib/whereabouts.ts';

/** The crew stands still beside the citizen: a fix of the last half minute is this place. */
const options = { enableHighAccuracy: true, timeout: 10_000, maximumAge: 30_000 };

/** `refused`: the device may not tell where it is · `outside`: it is in no municipality of the region. */
export type PositionTrouble = 'refused' | 'not_found' | 'outside';

const ask = (label: string): Promise<Whereabouts | PositionTrouble> =>
  new Promise((done) => {
    if (!('geolocation' in navigator)) return done('not_found');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const found = whereaboutsAt({ lat: coords.latitude, lon: coords.longitude }, label);
        done(found.municipality === null ? 'outside' : found);
      },
      ({ code, PERMISSION_DENIED }) => done(code === PERMISSION_DENIED ? 'refused' : 'not_found'),
      options,
    );
  });

/** Where the device is, once per tap; null: it could not be said, and `trouble` is why. */
export function usePosition(label: string) {
  const [looking, setLooking] = useState(false);
  const [trouble, setTrouble] = useState<PositionTrouble | null>(null);
  const look = useCallback(async (): Promise<Whereabouts | null> => {
    setLooking(true);
    const found = await ask(label);
    setLooking(false);
    setTrouble(typeof found === 'string' ? found : null);
    return typeof found === 'string' ? null : found;
  }, [label]);
  return { looking, trouble, look };
}
