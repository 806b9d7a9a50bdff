import type { Capacity, ReportSource } from '@leon/contracts/capacity/capacity.ts';
import type { CapacityModel } from '@leon/contracts/directory/offer-kind.ts';
import { regionStream } from '@leon/contracts/realtime/stream.ts';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';
import { emit } from '../../db/outbox.ts';
import type { Freshness } from './freshness.ts';
import type { ReportedState } from './reported-state.rules.ts';

export async function regionCapacities(tx: Tx): Promise<Capacity[]> {
  const { rows } = await sql<{ row: Capacity }>`SELECT capacity_row(l) AS row FROM capacity_ledger l`.execute(
    tx.db,
  );
  return rows.map(({ row }) => row);
}

export async function findCapacity(tx: Tx, offerId: string): Promise<Capacity | undefined> {
  const { rows } = await sql<{ row: Capacity }>`
    SELECT capacity_row(l) AS row FROM capacity_ledger l WHERE offer_id = ${offerId}::uuid`.execute(tx.db);
  return rows[0]?.row;
}

/** An offer that nobody has reported yet has a row all the same once something is held of it. */
export async function ensureLedger(tx: Tx, offerId: string, model: CapacityModel): Promise<void> {
  await sql`INSERT INTO capacity_ledger (offer_id, model) VALUES (${offerId}::uuid, ${model}) ON CONFLICT DO NOTHING`.execute(
    tx.db,
  );
}

/** The ledger row, locked; everybody who counts waits here. */
export async function lockLedger(tx: Tx, offerId: string): Promise<Capacity | undefined> {
  const { rows } = await sql<{ row: Capacity }>`
    SELECT capacity_row(l) AS row FROM capacity_ledger l WHERE offer_id = ${offerId}::uuid FOR UPDATE`.execute(
    tx.db,
  );
  return rows[0]?.row;
}

export async function changeLedger(tx: Tx, offerId: string, set: RawBuilder<unknown>): Promise<Capacity> {
  const { rows } = await sql<{ row: Capacity }>`UPDATE capacity_ledger l SET version = l.version + 1, ${set}
    WHERE offer_id = ${offerId}::uuid RETURNING capacity_row(l) AS row`.execute(tx.db);
  const row = rows[0]?.row;
  if (!row) throw new Error('a locked ledger could not be changed');
  await emit(tx, regionStream, 'capacity.changed', row);
  return row;
}

export interface Told {
  readonly by: string;
  readonly source: ReportSource;
  readonly at: Date;
}

/** A newer report takes the place of what was known. Holds stay; fewer free than held is a shortfall, never a lie. */
export function reportedColumns(
  model: CapacityModel,
  state: ReportedState,
  told: Told,
  fresh: Freshness,
): RawBuilder<unknown> {
  return sql`model = ${model}, status = ${state.status}, free = ${state.free}::integer,
    shortfall = ${state.free}::integer IS NOT NULL AND l.held > ${state.free}::integer,
    earliest_at = ${state.earliestAt}::timestamptz, closed_until = ${state.closedUntil}::timestamptz, closed_reason = ${state.closedReason},
    waiting_minutes = ${state.waitingMinutes}::integer, overbooking = ${state.overbooking},
    ${confirmedColumns(told, fresh)}`;
}

export function confirmedColumns(told: Told, fresh: Freshness): RawBuilder<unknown> {
  return sql`reported_at = ${told.at}, reported_by = ${told.by}, source = ${told.source},
    fresh_until = ${fresh.freshUntil}, stale_at = ${fresh.staleAt}`;
}
