import type { Alternative, Reason } from '@leon/contracts/matching/alternatives.ts';

/** Room is the ledger's to judge, in the hold statement itself: what ranking says of it may be a moment old. */
const ofTheLedger: ReadonlySet<Reason['code']> = new Set([
  'no_free_place',
  'all_held',
  'status_closed',
  'status_full',
]);

/** Why this offer cannot be held for this need, room apart; empty: it can. */
export function obstacles(alternative: Pick<Alternative, 'reasons'>): Reason['code'][] {
  return alternative.reasons
    .filter(({ effect, code }) => effect === 'against' && !ofTheLedger.has(code))
    .map(({ code }) => code);
}
