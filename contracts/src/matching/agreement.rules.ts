import { named } from '../rules/rule.ts';
import { type Finding, isNear, nearLimitMinutes, rejects, speaksFor } from './finding.ts';
import { isOf } from './rules-in-force.ts';
import type { Subject } from './subject.ts';

/** A coordinator opens the peak rule with a call and a reason (LEON default). */
export const peakDecisionMinutes = 30;

/**
 * A municipality's offers are for its own citizens, and a hospital's home visits for those of its cluster; another's
 * need an agreement that is in force, approved and, for peak load, opened. A cluster has at least two municipalities.
 */
export function municipalityFindings(subject: Subject): readonly Finding[] {
  const { offer, need } = subject;
  const { servesMunicipalities: served } = offer;
  if (served === null) return [];
  if (need.municipality === null) return [isNear('municipality_unknown', 0)];
  if (served.includes(need.municipality)) return [];
  return [agreementFinding(subject) ?? withoutAgreement(subject, served)];
}

function agreementFinding({ offer, capacity, rules }: Subject): Finding | undefined {
  const ours = rules.agreements.filter(
    ({ agreement, offersOf }) => agreement.kinds.includes(offer.kind) && isOf(offersOf, offer),
  );
  const approved = ours.filter(({ agreement }) => agreement.status === 'approved');
  const opened = approved.filter(({ agreement, isPeakOpen }) => agreement.trigger === 'always' || isPeakOpen);
  const taken = capacity === undefined ? 0 : capacity.held + capacity.promised;
  const open = opened.find(({ agreement: { cap } }) => cap === null || taken < cap);
  if (open) {
    const { agreement } = open;
    const peak = agreement.trigger === 'peak';
    return speaksFor(peak ? 'agreement_peak_open' : 'agreement', {
      ...named(agreement),
      name: agreement.name,
    });
  }
  const [usedUp] = opened;
  if (usedUp) {
    const { name, cap } = usedUp.agreement;
    return isNear('agreement_used_up', nearLimitMinutes, { ...named(usedUp.agreement), name, cap });
  }
  const [closed] = approved;
  if (closed)
    return isNear('agreement_peak_only', peakDecisionMinutes, {
      ...named(closed.agreement),
      name: closed.agreement.name,
    });
  const [proposed] = ours;
  return proposed
    ? isNear('agreement_not_approved', nearLimitMinutes, {
        ...named(proposed.agreement),
        name: proposed.agreement.name,
      })
    : undefined;
}

function withoutAgreement({ offer, rules }: Subject, served: readonly string[]): Finding {
  if (rules.agreedKinds.has(offer.kind)) return isNear('agreement_needed', nearLimitMinutes);
  const [only] = served;
  return served.length === 1 && only !== undefined
    ? rejects('other_municipality', { municipality: only })
    : rejects('outside_service_area', { municipalities: served.join(',') });
}
