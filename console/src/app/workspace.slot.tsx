import type { Session } from '@leon/contracts/identity/session.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { RegionMap } from '../features/map/region-map.tsx';
import type { MapLink } from '../features/workspace/map-link.ts';
import { Workspace } from '../features/workspace/workspace.tsx';
import { useLanguage } from '../lib/language/use-language.ts';
import { useThemeInForce } from './providers.tsx';
import { useMapOffers } from './use-map-offers.ts';

/** Workspace and map know nothing of each other; here they meet. */
export function WorkspaceSlot({ session, caseId }: { session: Session; caseId: string | null }) {
  const [, go] = useLocation();
  const open = useCallback(
    (id: CaseId | null) => go(id === null ? '/visitation' : `/visitation/${id}`),
    [go],
  );
  const renderMap = useCallback((link: MapLink) => <LinkedMap link={link} session={session} />, [session]);
  return (
    <Workspace session={session} caseId={caseId as CaseId | null} onOpenCase={open} renderMap={renderMap} />
  );
}

function LinkedMap({ link, session }: { link: MapLink; session: Session }) {
  const { language } = useLanguage();
  const night = useThemeInForce() === 'dark';
  const offers = useMapOffers(link.landArea);
  return (
    <RegionMap
      offers={offers}
      citizen={link.citizen}
      candidates={link.candidates}
      highlightedOfferId={link.highlighted}
      onHighlight={link.onHighlight}
      onPickOffer={link.onPickOffer}
      onPlaceCitizen={link.onPlaceCitizen}
      fitKey={link.fitKey}
      theme={night ? 'night' : 'day'}
      language={language}
      {...(session.tileUrl === null ? {} : { tileUrl: session.tileUrl })}
    />
  );
}
