import type { CaseId } from '@leon/contracts/ids.ts';
import type { CaseViewers } from '@leon/contracts/realtime/stream.ts';
import { create } from 'zustand';

interface CaseViewersState {
  /** The case on this screen; told to the server as long as it is there. */
  open: CaseId | null;
  /** Who has it open, oneself included, as last told; null: not known, or the line is gone. */
  viewers: CaseViewers | null;
}

export const useCaseViewers = create<CaseViewersState>()(() => ({ open: null, viewers: null }));
