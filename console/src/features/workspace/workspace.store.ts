import type { CaseAction } from '@leon/contracts/calls/case.lifecycle.ts';
import type { CaseId, OfferId } from '@leon/contracts/ids.ts';
import { create } from 'zustand';

/** Which small panel is open above the button; only one is, and Esc closes it. */
export type StepPanel =
  | 'override'
  | 'answer'
  | 'responsible'
  | 'close'
  | 'cancel'
  | 'admission'
  | 'gate'
  | 'worse'
  | 'urgency'
  | 'transport'
  | 'handover'
  | 'advice'
  | 'time'
  | 'acknowledge'
  | 'unit_question'
  | 'unit_proposal'
  | 'arrival'
  | 'recheck'
  | 'result'
  | 'reroute'
  | 'ask_doctor'
  | 'reach_doctor';

/** What can be done in the case that is open, for whoever asks by name. */
export interface Offered {
  readonly number: number;
  readonly list: () => readonly CaseAction[];
  readonly perform: (action: CaseAction) => void;
}

interface WorkspaceState {
  /** The alternative marked per case; nothing marked: the top-ranked one. */
  chosen: Readonly<Record<CaseId, OfferId>>;
  highlighted: OfferId | null;
  step: StepPanel | null;
  /** The offer that was last tried to hold, per case: who comes too late may stand in its line. */
  tried: Readonly<Record<CaseId, OfferId>>;
  offered: Offered | null;
  try: (caseId: CaseId, offerId: OfferId) => void;
  /** When she wrote down an acceptance by phone, per case: for half a minute it can be taken back. */
  accepted: Readonly<Record<CaseId, string>>;
  accept: (caseId: CaseId, at: string) => void;
  choose: (caseId: CaseId, offerId: OfferId) => void;
  /** A mark is used up once its place has been asked for. */
  forget: (caseId: CaseId) => void;
  highlight: (offerId: OfferId | null) => void;
  openStep: (step: StepPanel | null) => void;
}

export const useWorkspace = create<WorkspaceState>()((set) => ({
  chosen: {},
  highlighted: null,
  step: null,
  tried: {},
  accepted: {},
  accept: (caseId, at) => set(({ accepted }) => ({ accepted: { ...accepted, [caseId]: at } })),
  offered: null,
  try: (caseId, offerId) => set(({ tried }) => ({ tried: { ...tried, [caseId]: offerId } })),
  choose: (caseId, offerId) =>
    set(({ chosen }) => ({ chosen: { ...chosen, [caseId]: offerId }, step: null })),
  forget: (caseId) =>
    set(({ chosen: { [caseId]: _, ...chosen } }) => ({ chosen: chosen as WorkspaceState['chosen'] })),
  highlight: (highlighted) => set({ highlighted }),
  openStep: (step) => set({ step }),
}));
