import type { CaseId, OfferId } from '@leon/contracts/ids.ts';
import { create } from 'zustand';

type Dialog = 'keys' | 'palette' | 'empty-form' | 'sound';

interface Dialogs {
  /** Offer whose capacity is being confirmed by telephone; reachable from lists of several areas. */
  phoneReportFor: OfferId | null;
  /** The sheet of keys, the search over everything, the sound test, or the empty form on its way to the printer. */
  open: Dialog | null;
  /** Case that is being given to somebody else; reachable from the case and from lists. */
  givingCase: CaseId | null;
  giveCase: (caseId: CaseId | null) => void;
  openPhoneReport: (offerId: OfferId) => void;
  closePhoneReport: () => void;
  show: (dialog: Dialog | null) => void;
}

export const useDialogs = create<Dialogs>()((set) => ({
  phoneReportFor: null,
  open: null,
  givingCase: null,
  giveCase: (givingCase) => set({ givingCase, open: null }),
  openPhoneReport: (offerId) => set({ phoneReportFor: offerId, open: null }),
  closePhoneReport: () => set({ phoneReportFor: null }),
  show: (open) => set({ open }),
}));
