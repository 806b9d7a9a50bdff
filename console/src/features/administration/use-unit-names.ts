import { useMemo } from 'react';
import { usePicture } from '../../stores/picture.ts';

/** Every unit that offers something, by code: a municipality by its name, another by what it offers. In order of names. */
export function useUnitNames(): ReadonlyMap<string, string> {
  const offers = usePicture((state) => state.offers);
  const municipalities = usePicture((state) => state.municipalities);
  return useMemo(() => {
    const names = new Map<string, string>();
    for (const { unit, name } of offers.values()) {
      const municipality = municipalities.find(({ code }) => unit === `kommune-${code}`);
      if (!names.has(unit)) names.set(unit, municipality?.name ?? name);
    }
    return new Map([...names].sort(([, a], [, b]) => a.localeCompare(b, 'da')));
  }, [offers, municipalities]);
}
