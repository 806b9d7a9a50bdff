import type { CaseStatus } from '@leon/contracts/calls/case.ts';
import { hospitalKinds, type OfferKind } from '@leon/contracts/directory/offer-kind.ts';
import type { Responsible } from '@leon/contracts/placements/placement.ts';

/** Somebody said yes by name, and the place counts as taken. */
export const isPromised = (status: CaseStatus): boolean =>
  status === 'accepted' || status === 'handed_over' || status === 'follow_up';

/** Placed outside hospital: somebody must answer for the citizen there. An offer that is gone from the register counts as outside. */
export function needsResponsible(status: CaseStatus, placedAt: OfferKind | undefined): boolean {
  return isPromised(status) && (placedAt === undefined || !hospitalKinds.has(placedAt));
}

/** Somebody is responsible from now on: the chain is there and has not run out. `now`: milliseconds since 1970. */
export function isAnsweredFor(chain: readonly Responsible[], now: number): boolean {
  const last = chain.at(-1);
  return last !== undefined && Date.parse(last.until) > now;
}
