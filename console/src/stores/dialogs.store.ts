import type { OfferId } from '@leon/contracts/ids.ts';
import { create } from 'zustand';

interface Dialogs {
  /** Offer whose capacity is being confirmed by telephone; reachable from lists of several areas. */
  phoneReportFor: OfferId | null;
  openPhoneReport: (offerId: OfferId) => void;
  closePhoneReport: () => void;
}

export const useDialogs = create<Dialogs>()((set) => ({
  phoneReportFor: null,
  openPhoneReport: (offerId) => set({ phoneReportFor: offerId }),
  closePhoneReport: () => set({ phoneReportFor: null }),
}));
