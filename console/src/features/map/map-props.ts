import type { OfferKind } from '@leon/contracts/directory/offer-kind.ts';
import type { Position } from '@leon/contracts/geo.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import type { UnitPosition } from '@leon/contracts/realtime/stream.ts';

/** What the nurse may count on at this offer right now. `stale`: last value is too old to trust. */
export const offerStates = ['available', 'limited', 'full', 'closed', 'unknown', 'stale'] as const;
export type OfferState = (typeof offerStates)[number];

export type MapTheme = 'day' | 'night';
export type MapLanguage = 'da' | 'en';

/** One offer as the map needs it; offers without a position are not on the map. */
export type MapOffer = {
  id: OfferId;
  kind: OfferKind;
  lat: number;
  lon: number;
  state: OfferState;
  label: string;
  /** Reached by ferry from where the citizen is, or lies on an island when there is no citizen yet. */
  ferry: boolean;
};

/** An alternative with its number in the list, 1–9. */
export type MapCandidate = { offerId: OfferId; number: number };

/** A unit where it was last heard of; `old`: it may have driven on since. */
export type MapUnit = UnitPosition & { old: boolean };

export type MapCitizen = Position & { label: string };

export type RegionMapProps = {
  /** Pass the same array until something changed: a new array redraws once, React renders no marker. */
  offers: readonly MapOffer[];
  citizen: MapCitizen | null;
  candidates: readonly MapCandidate[];
  highlightedOfferId: OfferId | null;
  /** Pointer over an offer, null when it leaves. */
  onHighlight: (offerId: OfferId | null) => void;
  onPickOffer: (offerId: OfferId) => void;
  /** A place pointed out on the map as "the citizen is here"; to be confirmed by the nurse. */
  onPlaceCitizen: (position: Position) => void;
  /** Moving units; null: the layer is off, as it is until transport is the question. */
  units: readonly MapUnit[] | null;
  onShowUnits: (shown: boolean) => void;
  /** The view re-fits only when this changes (the case id, say). Any gesture locks the view, one button re-fits. */
  fitKey: string;
  theme: MapTheme;
  language: MapLanguage;
  /** Raster tiles in place of the built-in base map; their origin must also be allowed by the CSP. */
  tileUrl?: string;
  tileAttribution?: string;
};
