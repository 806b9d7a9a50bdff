import { useMemo } from 'react';
import type { MapOffer } from '../features/map/map-props.ts';
import { useNow } from '../lib/clock.ts';
import { usePicture } from '../stores/picture.ts';
import { offerStateAt } from './map-offer-state.ts';

/** The offers as the map draws them; the same array until something in the picture changed, or a minute passed. */
export function useMapOffers(citizenLandArea: string | null): readonly MapOffer[] {
  const offers = usePicture((state) => state.offers);
  const capacities = usePicture((state) => state.capacities);
  const now = useNow(60_000);
  return useMemo(
    () =>
      [...offers.values()].flatMap((offer) =>
        offer.position === null
          ? []
          : [
              {
                id: offer.id,
                kind: offer.kind,
                lat: offer.position.lat,
                lon: offer.position.lon,
                state: offerStateAt(offer, capacities.get(offer.id), now),
                label: offer.name,
                ferry: offer.landArea !== (citizenLandArea ?? 'mainland'),
              },
            ],
      ),
    [offers, capacities, citizenLandArea, now],
  );
}
