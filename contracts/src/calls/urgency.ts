import type { ErrorCode } from '../errors.ts';
import { triageNumber } from '../triage/triage-colour.ts';
import type { Urgency } from './isbar.ts';

export interface UrgencyChange {
  readonly urgency: Urgency;
  /** Who takes part in lowering it, and why. */
  readonly doctor: string | null;
  readonly reason: string | null;
}

/** 1 is the most urgent; a case without a colour is raised by any. */
const rank = (urgency: Urgency | null): number =>
  urgency === null ? Number.POSITIVE_INFINITY : triageNumber(urgency);

export const isLowering = (from: Urgency | null, to: Urgency): boolean => rank(to) > rank(from);

const said = (text: string | null): boolean => text !== null && text.trim() !== '';

/** Concern raises freely; nobody lowers alone: a doctor by name, and why. Null: in order. */
export function refuseUrgency(current: Urgency | null, change: UrgencyChange): ErrorCode | null {
  if (!isLowering(current, change.urgency)) return null;
  return said(change.doctor) && said(change.reason) ? null : 'urgency.lowering_needs_doctor';
}

/** What deterioration makes of urgency: what is said, else at least orange; never less urgent than it was. */
export function urgencyAfterDeterioration(current: Urgency | null, said: Urgency | null): Urgency {
  const raised = said ?? 'orange';
  return current !== null && rank(current) <= rank(raised) ? current : raised;
}
