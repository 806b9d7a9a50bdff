import type { OfferKind } from '../../directory/offer-kind.ts';
import type { Assessment } from '../assess.ts';
import { verdictOf } from '../assess.ts';
import type { Finding } from '../finding.ts';
import { withHospitalRule } from '../hospital.rules.ts';

/** A verdict as one number, so that the worst of several is their greatest: 0 fits, 1 + minutes near, Infinity rejected. */
export type Cost = number;

export const rejectedCost: Cost = Number.POSITIVE_INFINITY;

export function costOf(kind: OfferKind, findings: readonly Finding[]): Cost {
  const { verdict, nearMinutes } = verdictOf(withHospitalRule(kind, findings));
  return verdict === 'fits' ? 0 : verdict === 'near' ? 1 + nearMinutes : rejectedCost;
}

export function verdictAt(cost: Cost): Pick<Assessment, 'verdict' | 'nearMinutes'> {
  if (cost === 0) return { verdict: 'fits', nearMinutes: 0 };
  return cost === rejectedCost
    ? { verdict: 'rejected', nearMinutes: 0 }
    : { verdict: 'near', nearMinutes: cost - 1 };
}
