import type { Municipality } from '@leon/contracts/directory/offer.ts';
import { type Agreement, isPeakOpen, type Peak } from '@leon/contracts/rules/agreement.ts';
import { neverOpened } from '@leon/contracts/rules/rule.routes.ts';
import { inForceAt } from '@leon/contracts/rules/rule.ts';

export interface PeakRule {
  readonly agreement: Agreement;
  readonly peak: Peak | undefined;
  readonly open: boolean;
  /** It was opened and its time is over. */
  readonly ranOut: boolean;
  /** What a change of it must have seen. */
  readonly version: number;
}

/** Agreements for peak load that concern citizens of a desk's cluster, those that may be opened first. */
export function peakRulesOf(
  desk: string | null,
  agreements: readonly Agreement[],
  peaks: ReadonlyMap<string, Peak>,
  municipalities: readonly Municipality[],
  now: number,
): PeakRule[] {
  const own = new Set(municipalities.filter(({ cluster }) => cluster === desk).map(({ code }) => code));
  return inForceAt(agreements, now)
    .filter(({ trigger, citizensOf }) => trigger === 'peak' && citizensOf.some((code) => own.has(code)))
    .map((agreement) => {
      const peak = peaks.get(agreement.id);
      const open = agreement.status === 'approved' && isPeakOpen(peak, now);
      return {
        ...{ agreement, peak, open },
        ranOut: peak?.open === true && !isPeakOpen(peak, now),
        version: peak?.version ?? neverOpened,
      };
    })
    .toSorted(
      (a, b) =>
        a.agreement.status.localeCompare(b.agreement.status) ||
        a.agreement.name.localeCompare(b.agreement.name, 'da'),
    );
}
