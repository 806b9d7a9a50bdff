import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { CrewRequestKind } from '@leon/contracts/crew/crew-request.ts';
import type { CaseId } from '@leon/contracts/ids.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';

export interface StoredCrewRequest {
  readonly case_id: CaseId;
  readonly kind: CrewRequestKind;
  readonly captured_at: Date;
  readonly received_at: Date;
  readonly row: CaseRow;
}

export interface NewCrewRequest {
  readonly caseId: CaseId;
  readonly accountId: string;
  readonly desk: string;
  readonly kind: CrewRequestKind;
  readonly capturedAt: Date;
}

const columns = sql`r.case_id, r.kind, r.captured_at, r.received_at, case_row(c) AS row`;

/** False: it was asked before. */
export async function insertCrewRequest(tx: Tx, made: NewCrewRequest): Promise<boolean> {
  const { caseId, accountId, desk, kind, capturedAt } = made;
  const { numAffectedRows } = await sql`
    INSERT INTO crew_request (case_id, account_id, desk_code, kind, captured_at, received_at)
    VALUES (${caseId}::uuid, ${accountId}::uuid, ${desk}, ${kind}, ${capturedAt}, ${tx.now}) ON CONFLICT DO NOTHING`.execute(
    tx.db,
  );
  return numAffectedRows === 1n;
}

export async function findCrewRequest(tx: Tx, caseId: string): Promise<StoredCrewRequest | undefined> {
  const { rows } = await sql<StoredCrewRequest>`SELECT ${columns} FROM crew_request r
    JOIN care_case c ON c.id = r.case_id WHERE r.case_id = ${caseId}::uuid`.execute(tx.db);
  return rows[0];
}

/** A shift: what was closed before it concerns the crew no more. */
const keptAfterClose = 'PT8H';

export async function ownCrewRequests(tx: Tx): Promise<StoredCrewRequest[]> {
  const { rows } = await sql<StoredCrewRequest>`SELECT ${columns} FROM crew_request r
    JOIN care_case c ON c.id = r.case_id
    WHERE c.closed_at IS NULL OR c.closed_at > ${tx.now}::timestamptz - ${keptAfterClose}::interval
    ORDER BY r.captured_at DESC, r.case_id`.execute(tx.db);
  return rows;
}

export type Waiting = Pick<CaseRow, 'id' | 'urgency' | 'rangAt' | 'number'>;

/** Who waits at a desk, as the queue is ordered: for the api to count, never to tell. */
export async function waitingAtDesk(tx: Tx, desk: string): Promise<Waiting[]> {
  const { rows } = await sql<{ row: Waiting }>`
    SELECT jsonb_build_object('id', id, 'urgency', urgency, 'rangAt', iso(rang_at), 'number', number) AS row
    FROM care_case WHERE desk_code = ${desk} AND status = 'new'`.execute(tx.db);
  return rows.map(({ row }) => row);
}
