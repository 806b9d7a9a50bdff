import type { CaseStatus } from '@leon/contracts/calls/case.ts';
import type { Capacity } from '@leon/contracts/capacity/capacity.ts';
import type { ErrorCode } from '@leon/contracts/errors.ts';

export interface LedgerState extends Pick<Capacity, 'model' | 'status' | 'free' | 'held'> {
  /** Milliseconds since 1970. */
  readonly closedUntil: number | null;
}
export interface AskedCase {
  readonly owner: string | null;
  readonly version: number;
  readonly status: CaseStatus;
}
export interface Asking {
  readonly caseId: string;
  readonly account: string;
  readonly expectedVersion: number;
}
export type HoldVerdict =
  | 'granted'
  | 'busy'
  | Extract<ErrorCode, `case.${string}` | `offer.${string}` | 'version.conflict'>;

/** Places that can still be held; null: not counted. A team makes one journey at a time, also when it never reported. */
export function placesLeft({ model, free, held }: LedgerState): number | null {
  const all = model === 'team' ? (free ?? 1) : free;
  return all === null ? null : Math.max(0, all - held);
}

/**
 * Who of a group of waiters gets a place, first come first served. What the hold statement does, said once more as a pure
 * rule; a property test holds the two against each other. `now`: milliseconds since 1970.
 */
export function grantHolds(
  ledger: LedgerState,
  cases: ReadonlyMap<string, AskedCase>,
  waiters: readonly Asking[],
  now: number,
): HoldVerdict[] {
  const closed = ledger.status === 'closed' && (ledger.closedUntil === null || ledger.closedUntil > now);
  let left = placesLeft(ledger);
  const seen = new Set<string>();
  return waiters.map((waiter) => {
    const asked = cases.get(waiter.caseId);
    if (asked === undefined || seen.has(waiter.caseId)) return 'busy';
    seen.add(waiter.caseId);
    if (asked.owner !== waiter.account) return 'case.not_owner';
    if (asked.version !== waiter.expectedVersion) return 'version.conflict';
    if (asked.status !== 'assessing') return 'case.action_not_allowed';
    if (closed) return 'offer.closed';
    if (left === 0) return ledger.free === 0 ? 'offer.full' : 'offer.just_taken';
    if (left !== null) left -= 1;
    return 'granted';
  });
}
