import type {
  CapacityReport,
  ClosingReason,
  OfferStatus,
  OverbookingReason,
} from '@leon/contracts/capacity/capacity.ts';
import type { CapacityModel } from '@leon/contracts/directory/offer-kind.ts';

/** What a report makes of an offer, in the offer's own way of counting. */
export interface ReportedState {
  readonly status: OfferStatus;
  readonly free: number | null;
  readonly earliestAt: string | null;
  readonly closedUntil: string | null;
  readonly waitingMinutes: number | null;
  readonly overbooking: OverbookingReason | null;
  readonly closedReason: ClosingReason | null;
}

type Report = Pick<
  CapacityReport,
  'status' | 'free' | 'earliestAt' | 'closedUntil' | 'closedReason' | 'waitingMinutes' | 'overbooking'
>;

const statuses: Record<CapacityModel, ReadonlySet<OfferStatus>> = {
  beds: new Set(['open', 'full', 'closed']),
  slots: new Set(['open', 'full', 'closed']),
  team: new Set(['now', 'later', 'full', 'closed']),
  status: new Set(['open', 'now', 'later', 'full', 'closed']),
  none: new Set(['open', 'closed']),
};

/**
 * Beds and slots are counted; a team makes one journey at a time ("kan nu", "tidligst kl.", "fuldt", "lukket");
 * `status` and `none` are not counted. Null: the report speaks of something this offer does not have.
 */
export function reportedState(model: CapacityModel, report: Report): ReportedState | null {
  const counted = model === 'beds' || model === 'slots';
  if (report.free !== undefined && !counted) return null;
  const status = report.status ?? (counted && report.free !== undefined ? 'open' : undefined);
  if (status === undefined || !statuses[model].has(status)) return null;
  if (counted && status === 'open' && report.free === undefined) return null;
  if (report.overbooking !== undefined && !(status === 'open' && (report.free ?? 0) > 0)) return null;
  if (status === 'full' && (report.free ?? 0) > 0) return null;
  if (report.closedReason && status !== 'closed') return null;
  return {
    status,
    free: freeOf(model, status, report.free),
    earliestAt: status === 'later' ? (report.earliestAt ?? null) : null,
    closedUntil: status === 'closed' ? (report.closedUntil ?? null) : null,
    waitingMinutes: report.waitingMinutes ?? null,
    overbooking: report.overbooking ?? null,
    closedReason: report.closedReason ?? null,
  };
}

function freeOf(model: CapacityModel, status: OfferStatus, free: number | undefined): number | null {
  if (model === 'team') return status === 'now' || status === 'later' ? 1 : 0;
  if (model !== 'beds' && model !== 'slots') return null;
  return status === 'open' ? (free ?? null) : 0;
}
