import type { OfferId } from '@leon/contracts/ids.ts';
import { create } from 'zustand';

interface Dialogs {
  /** Offer whose capacity is being confirmed by telephone; reachable from lists of several areas. */
  phoneReportFor: OfferId | null;
  /** The sheet of keys, or the search over everything. */
  open: 'keys' | 'palette' | null;
  openPhoneReport: (offerId: OfferId) => void;
  closePhoneReport: () => void;
  show: (dialog: 'keys' | 'palette' | null) => void;
}

export const useDialogs = create<Dialogs>()((set) => ({
  phoneReportFor: null,
  open: null,
  openPhoneReport: (offerId) => set({ phoneReportFor: offerId, open: null }),
  closePhoneReport: () => set({ phoneReportFor: null }),
  show: (open) => set({ open }),
}));
