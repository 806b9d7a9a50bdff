import type { OfferKind } from '@leon/contracts/directory/offer-kind.ts';
import type { ErrorCode } from '@leon/contracts/errors.ts';
import type { DeclineReason, GivenAnswer } from '@leon/contracts/placements/placement.ts';

/** A no has a reason; a yes has none. */
export function refuseAnswer({
  decision,
  declineReason,
  appointmentAt,
  missing,
}: GivenAnswer): ErrorCode | null {
  if (missing && declineReason !== 'competence_missing') return 'request.invalid';
  if (decision === 'declined' && appointmentAt) return 'request.invalid';
  if (decision === 'declined' && declineReason === null) return 'decline.reason_missing';
  return decision === 'accepted' && declineReason !== null ? 'request.invalid' : null;
}

/**
 * Whether an agreed time can be: ahead, and where it is a subacute appointment within the desk's limit. `now`, `limit`:
 * milliseconds.
 */
export function timeFits(at: string, kind: OfferKind | undefined, now: number, limit: number): boolean {
  const ahead = Date.parse(at) - now;
  return ahead > 0 && (kind !== 'subacute_slot' || ahead <= limit);
}

/** These say that the count was wrong, or may be: such an answer confirms nothing. */
const contradictsCount: ReadonlySet<DeclineReason> = new Set(['capacity', 'staffing']);

/** A yes, and a no for another reason than room, comes from somebody who has just looked. */
export function confirmsCapacity({ declineReason }: GivenAnswer): boolean {
  return declineReason === null || !contradictsCount.has(declineReason);
}
