import type { CrewRequest } from '@leon/contracts/crew/crew-request.ts';
import { create } from 'zustand';
import type { ApiError } from '../../lib/api-error.ts';
import { type CrewDraft, emptyDraft } from './crew-draft.ts';
import type { CrewOutbox, Unsent } from './crew-outbox.ts';
import type { KeptPicture } from './crew-picture.ts';
import { ownNumber } from './device-memory.ts';

interface CrewState {
  readonly account: string | null;
  /** Where it all lies sealed; null: not open yet, or this device keeps nothing. */
  readonly box: CrewOutbox | null;
  readonly unsent: readonly Unsent[];
  /** Own requests as last heard; null: nothing has been heard on this device. */
  readonly requests: readonly CrewRequest[] | null;
  /** When they were heard, in milliseconds since 1970. */
  readonly heardAt: number | null;
  /** Why LEON refused an unsent request, by its case. */
  readonly refusals: Readonly<Record<string, ApiError>>;
  /** False: this device keeps nothing, and what is not sent is lost with the page. */
  readonly keeps: boolean;
  readonly draft: CrewDraft;
  /** 0: where and who · 1: what is needed · 2: send */
  readonly step: number;
  /** Everything typed so far lies on the device. */
  readonly isKept: boolean;
  /** When text was typed that a closed page has left here; null: it was typed on this page. */
  readonly foundFrom: number | null;
  /** The offers as this device last had them, from before this page; null: none were kept. */
  readonly kept: KeptPicture | null;
}

export const freshDraft = (): CrewDraft => ({ ...emptyDraft, number: ownNumber.read() });

export const emptyCrew = (): CrewState => ({
  account: null,
  box: null,
  unsent: [],
  requests: null,
  heardAt: null,
  refusals: {},
  keeps: true,
  draft: freshDraft(),
  step: 0,
  isKept: false,
  foundFrom: null,
  kept: null,
});
export const useCrew = create<CrewState>()(emptyCrew);
