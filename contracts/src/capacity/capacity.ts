import { z } from 'zod';
import { CapacityModel } from '../directory/offer-kind.ts';
import { Instant, OfferId } from '../ids.ts';
import { command } from '../route.ts';
import { CapacityAsk } from './ask-capacity.ts';

/** `now`: can come now · `later`: earliest at `earliestAt` · `full` · `closed` until `closedUntil` (null: until told otherwise). */
export const OfferStatus = z.enum(['open', 'now', 'later', 'full', 'closed', 'unknown']);
export type OfferStatus = z.infer<typeof OfferStatus>;

/** Why a unit takes one more than it has room for. */
export const OverbookingReason = z.enum([
  'peak_load',
  'extra_staff',
  'leaving_soon',
  'known_citizen',
  'other',
]);
export type OverbookingReason = z.infer<typeof OverbookingReason>;

/** Why a place closes before its time; LEON's starter list, after the reasons a unit declines for (workflow edition 2026, X2, X21). */
export const ClosingReason = z.enum(['staffing', 'infection', 'technical', 'other']);
export type ClosingReason = z.infer<typeof ClosingReason>;

export const ReportSource = z.enum(['screen', 'phone', 'feed', 'import', 'answer']);
export type ReportSource = z.infer<typeof ReportSource>;

/**
 * What is known of one offer's capacity. `free` is "ledige lige nu, ud over lovet": free places beyond those promised,
 * as last reported, less those accepted since; `held` of them are reserved or asked for right now.
 */
export const Capacity = z.strictObject({
  offerId: OfferId,
  /** Rises with every change; an older one never overwrites a newer one. */
  version: z.int(),
  model: CapacityModel,
  status: OfferStatus,
  free: z.int().nullable(),
  held: z.int(),
  promised: z.int(),
  earliestAt: Instant.nullable(),
  closedUntil: Instant.nullable(),
  waitingMinutes: z.int().nullable(),
  reportedAt: Instant.nullable(),
  reportedBy: z.string().nullable(),
  source: ReportSource.nullable(),
  /** Fresh until the unit's next reporting time + 60 min; stale four hours after that. */
  freshUntil: Instant.nullable(),
  staleAt: Instant.nullable(),
  /** The places that are free now are beyond what the unit has room for. */
  overbooking: OverbookingReason.nullable().default(null),
  /** A desk waits for a newer figure than this. */
  asked: CapacityAsk.nullable().default(null),
  /** While it is closed, where it was said. */
  closedReason: ClosingReason.nullable().default(null),
});
export type Capacity = z.infer<typeof Capacity>;

export const CapacityReport = command({
  offerId: OfferId,
  /** When it was seen; not in the future. Absent: now. */
  observedAt: Instant.optional(),
  status: OfferStatus.optional(),
  free: z.int().min(0).max(500).optional(),
  earliestAt: Instant.nullable().optional(),
  closedUntil: Instant.nullable().optional(),
  /** With `closed` alone. */
  closedReason: ClosingReason.nullable().optional(),
  waitingMinutes: z.int().min(0).max(1440).nullable().optional(),
  /** Screen: by the unit itself · phone: told to the desk, `toldBy` says by whom · feed: a machine. */
  source: z.enum(['screen', 'phone', 'feed']),
  toldBy: z.string().trim().min(1).max(120).optional(),
  /** By the unit itself, on screen, with at least one place. */
  overbooking: OverbookingReason.optional(),
});
export type CapacityReport = z.infer<typeof CapacityReport>;

export type Freshness = 'fresh' | 'ageing' | 'stale' | 'unknown';

/** Freshness at an instant, in milliseconds since 1970. */
export function freshnessAt(
  capacity: Pick<Capacity, 'reportedAt' | 'freshUntil' | 'staleAt'>,
  now: number,
): Freshness {
  if (capacity.reportedAt === null || capacity.freshUntil === null || capacity.staleAt === null)
    return 'unknown';
  if (now < Date.parse(capacity.freshUntil)) return 'fresh';
  return now < Date.parse(capacity.staleAt) ? 'ageing' : 'stale';
}

/** Places that can still be reserved; null where the offer is not counted. */
export function reservable(capacity: Pick<Capacity, 'free' | 'held'>): number | null {
  return capacity.free === null ? null : Math.max(0, capacity.free - capacity.held);
}
