import type { Position } from '@leon/contracts/geo.ts';
import type { CaseId, OfferId } from '@leon/contracts/ids.ts';

/** What the workspace tells a map, and hears from it. */
export interface MapLink {
  fitKey: string;
  citizen: (Position & { label: string }) | null;
  /** Land area of the citizen; null while nobody knows. */
  landArea: string | null;
  candidates: readonly { offerId: OfferId; number: number }[];
  highlighted: OfferId | null;
  /** The case, while its citizen is being driven; null: nobody drives for it. */
  transportOf: CaseId | null;
  onHighlight: (offerId: OfferId | null) => void;
  onPickOffer: (offerId: OfferId) => void;
  onPlaceCitizen: (position: Position) => void;
}
