import type { ErrorCode } from '@leon/contracts/errors.ts';
import type { DeclineReason, PlacementAnswer } from '@leon/contracts/placements/placement.ts';

export type GivenAnswer = Pick<PlacementAnswer, 'decision' | 'answeredBy' | 'declineReason' | 'note'>;

/** A no has a reason; a yes has none. */
export function refuseAnswer({ decision, declineReason }: GivenAnswer): ErrorCode | null {
  if (decision === 'declined' && declineReason === null) return 'decline.reason_missing';
  return decision === 'accepted' && declineReason !== null ? 'request.invalid' : null;
}

/** These say that the count was wrong, or may be: such an answer confirms nothing. */
const contradictsCount: ReadonlySet<DeclineReason> = new Set(['capacity', 'staffing']);

/** A yes, and a no for another reason than room, comes from somebody who has just looked. */
export function confirmsCapacity({ declineReason }: GivenAnswer): boolean {
  return declineReason === null || !contradictsCount.has(declineReason);
}
