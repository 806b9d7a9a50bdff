import type { Counterfactual } from '@leon/contracts/calls/case.ts';
import type { CaseFieldValues } from '@leon/contracts/calls/case-field.ts';
import type { WantedOutcome } from '@leon/contracts/calls/isbar.ts';

const byWanted: Partial<Record<WantedOutcome, Counterfactual>> = {
  admission: 'admission',
  emergency_department: 'emergency_department',
  home_visit: 'home_visit',
};

/** What the caller rang to get is what would otherwise have happened: proposed, and confirmed by one click. */
export const hopedFor = ({ wantedOutcome }: CaseFieldValues): Counterfactual | null =>
  byWanted[wantedOutcome ?? 'other'] ?? null;
