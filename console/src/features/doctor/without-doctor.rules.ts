import type { CaseRow, CaseStatus } from '@leon/contracts/calls/case.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import { hospitalKinds } from '@leon/contracts/directory/offer-kind.ts';
import type { OfferId } from '@leon/contracts/ids.ts';

/** Nobody has promised a place yet, or it is over. */
const notPlaced: ReadonlySet<CaseStatus> = new Set([
  'new',
  'assessing',
  'reserved',
  'requested',
  'closed',
  'cancelled',
]);

export interface WithoutDoctor {
  readonly row: CaseRow;
  readonly offer: Offer | undefined;
  /** When the responsibility ended (milliseconds since 1970); null: nobody ever had it. */
  readonly since: number | null;
}

/**
 * Placed outside hospital with nobody responsible now: the desk's doctor must see to it (X13 of the workflow, edition
 * 2026). The longest without comes first, before those it was never said for. `now`: milliseconds since 1970.
 */
export function withoutDoctor(
  cases: Iterable<CaseRow>,
  offers: ReadonlyMap<OfferId, Offer>,
  now: number,
): WithoutDoctor[] {
  return [...cases]
    .filter((row) => isUnanswered(row, offers, now))
    .map((row) => ({
      row,
      offer: offers.get(row.placement?.offerId as OfferId),
      since: row.responsibleUntil === null ? null : Date.parse(row.responsibleUntil),
    }))
    .sort((a, b) => (a.since ?? now) - (b.since ?? now) || a.row.number - b.row.number);
}

function isUnanswered(row: CaseRow, offers: ReadonlyMap<OfferId, Offer>, now: number): boolean {
  const { placement, status, responsibleUntil } = row;
  if (placement === null || notPlaced.has(status)) return false;
  const kind = offers.get(placement.offerId)?.kind;
  // an offer that is gone from the register counts as outside hospital
  if (kind !== undefined && hospitalKinds.has(kind)) return false;
  if (!placement.hasResponsible || responsibleUntil === null) return true;
  return Date.parse(responsibleUntil) <= now;
}
