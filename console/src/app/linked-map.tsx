import type { Session } from '@leon/contracts/identity/session.ts';
import { RegionMap } from '../features/map/region-map.tsx';
import type { MapLink } from '../features/workspace/map-link.ts';
import { useLanguage } from '../lib/language/use-language.ts';
import { useThemeInForce } from './providers.tsx';
import { useMapOffers } from './use-map-offers.ts';
import { useMapUnits } from './use-map-units.ts';

/** The region's map, showing what the workspace links to it. */
export function LinkedMap({ link, session }: { link: MapLink; session: Session }) {
  const { language } = useLanguage();
  const night = useThemeInForce() === 'dark';
  const offers = useMapOffers(link.landArea);
  const { units, showUnits } = useMapUnits(link.transportOf);
  return (
    <RegionMap
      offers={offers}
      citizen={link.citizen}
      candidates={link.candidates}
      highlightedOfferId={link.highlighted}
      onHighlight={link.onHighlight}
      onPickOffer={link.onPickOffer}
      onPlaceCitizen={link.onPlaceCitizen}
      units={units}
      onShowUnits={showUnits}
      fitKey={link.fitKey}
      theme={night ? 'night' : 'day'}
      language={language}
      {...(session.tileUrl === null ? {} : { tileUrl: session.tileUrl })}
    />
  );
}
