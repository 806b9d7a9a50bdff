import type { getCapacityHistory } from '@leon/contracts/capacity/capacity.routes.ts';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Tx } from '../../db/actor.ts';
import { actorKey } from '../../db/idempotency.ts';
import type { Told } from './capacity.store.ts';
import type { ReportedState } from './reported-state.rules.ts';

export interface KeptReport {
  readonly id: string;
  readonly offerId: string;
  readonly state: ReportedState;
  readonly told: Told;
  /** False: older than what was known already. */
  readonly applied: boolean;
}

/** Every report is kept as it was made. */
export async function keepReport(tx: Tx, { id, offerId, state, told, applied }: KeptReport): Promise<void> {
  const account = tx.actor.kind === 'person' ? tx.actor.accountId : null;
  const client = account === null ? actorKey(tx.actor) : null;
  await sql`INSERT INTO capacity_report (id, offer_id, observed_at, status, free, earliest_at, closed_until, waiting_minutes,
      source, reported_by, account_id, client, applied, overbooking, closed_reason)
    VALUES (${id}::uuid, ${offerId}::uuid, ${told.at}, ${state.status}, ${state.free}, ${state.earliestAt}::timestamptz,
      ${state.closedUntil}::timestamptz, ${state.waitingMinutes}, ${told.source}, ${told.by}, ${account}::uuid, ${client}, ${applied},
      ${state.overbooking}, ${state.closedReason})`.execute(tx.db);
}

type History = z.input<(typeof getCapacityHistory)['reply']>['reports'];

export async function readHistory(tx: Tx, offerId: string, limit: number): Promise<History> {
  const { rows } = await sql<History[number]>`
    SELECT iso(observed_at) AS "observedAt", iso(recorded_at) AS "recordedAt", status, free, iso(earliest_at) AS "earliestAt",
      waiting_minutes AS "waitingMinutes", source, reported_by AS "by"
    FROM capacity_report WHERE offer_id = ${offerId}::uuid ORDER BY observed_at DESC, recorded_at DESC LIMIT ${limit}`.execute(
    tx.db,
  );
  return rows;
}
