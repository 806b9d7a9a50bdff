import { listRegister } from '@leon/contracts/directory/register.routes.ts';
import { usePicture } from '../../stores/picture.ts';
import { useReading } from './use-reading.ts';

/** How every offer stands in the register, read anew when any offer changes in the live picture. */
export function useRegister() {
  const newest = usePicture((state) => {
    let version = 0;
    for (const offer of state.offers.values()) version = Math.max(version, offer.version);
    return version;
  });
  return useReading(listRegister, {}, String(newest));
}
