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

/** What urgency is measured against: how the case stands, and the colour that its scores say; null where there is none. */
export interface UrgencyStanding {
  readonly current: Urgency | null;
  readonly byScores: Urgency | null;
}

const floorOf = ({ current, byScores }: UrgencyStanding): number => Math.min(rank(current), rank(byScores));

/** Milder than it stands, or milder than the scores say: also when it is set for the first time. */
export const isLowering = (standing: UrgencyStanding, to: Urgency): boolean => rank(to) > floorOf(standing);

const said = (text: string | null): boolean => text !== null && text.trim() !== '';

/** Concern raises freely; nobody lowers alone: a doctor by name, and why. Null: in order. */
export function refuseUrgency(standing: UrgencyStanding, change: UrgencyChange): ErrorCode | null {
  if (!isLowering(standing, change.urgency)) return null;
  return said(change.doctor) && said(change.reason) ? null : 'urgency.lowering_needs_doctor';
}

/**
 * What deterioration makes of urgency: what is said, else at least orange; never less urgent than it was, and never
 * less urgent than the scores say.
 */
export function urgencyAfterDeterioration(standing: UrgencyStanding, said: Urgency | null): Urgency {
  const raised = said ?? 'orange';
  const { current, byScores } = standing;
  const all = [raised, current, byScores].filter((colour) => colour !== null);
  return all.toSorted((one, other) => rank(one) - rank(other))[0] ?? raised;
}

/** What a concern makes of urgency: null where it raises nothing. */
export const raisedByConcern = (current: Urgency | null, concern: Urgency | null): Urgency | null =>
  concern !== null && rank(concern) < rank(current) ? concern : null;
