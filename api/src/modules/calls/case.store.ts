import type {
  CaseOutcome,
  CaseRow,
  CaseStatus,
  Counterfactual,
  Gate,
  TransportKind,
  TrialUse,
} from '@leon/contracts/calls/case.ts';
import type { Urgency } from '@leon/contracts/calls/isbar.ts';
import type { CallerType } from '@leon/contracts/directory/offer-kind.ts';
import { deskStream } from '@leon/contracts/realtime/stream.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';
import { emit } from '../../db/outbox.ts';
import type { OwnershipChange } from './ownership-change.ts';

/** Where a case goes on when its end is undone. */
export type ReopensTo = Extract<CaseStatus, 'assessing' | 'accepted' | 'handed_over' | 'follow_up'>;

/** A case as the rules need it; `row` is what its desk is shown. */
export interface StoredCase {
  readonly id: string;
  readonly version: number;
  readonly number: number;
  readonly desk_code: string;
  readonly status: CaseStatus;
  readonly caller_type: CallerType;
  readonly owner_account_id: string | null;
  readonly owner_name: string | null;
  readonly claimed_at: Date | null;
  readonly municipality: string | null;
  readonly declined_by: readonly string[];
  readonly offer_id: string | null;
  readonly hold_id: string | null;
  readonly hold_expires_at: Date | null;
  readonly request_id: string | null;
  readonly has_responsible: boolean;
  readonly outcome: CaseOutcome | null;
  readonly counterfactual: Counterfactual | null;
  readonly closed_at: Date | null;
  readonly urgency: Urgency | null;
  readonly contacts: number;
  readonly waiting_offer_id: string | null;
  readonly undo_to: ReopensTo | null;
  readonly appointment_at: Date | null;
  readonly handed_over_at: Date | null;
  readonly handover_sends: number;
  readonly acknowledged_at: Date | null;
  readonly acknowledged_by: string | null;
  readonly arrived_at: Date | null;
  readonly arrived_by: string | null;
  readonly row: CaseRow;
}

const columns = sql`c.id, c.version, c.number, c.desk_code, c.status, c.caller_type, c.owner_account_id, c.owner_name, c.claimed_at,
  c.municipality, c.declined_by, c.offer_id, c.hold_id, c.hold_expires_at, c.request_id, c.has_responsible, c.outcome,
  c.counterfactual, c.closed_at, c.urgency, c.contacts, c.waiting_offer_id, c.undo_to,
  c.appointment_at, c.handed_over_at, c.handover_sends, c.acknowledged_at, c.acknowledged_by, c.arrived_at, c.arrived_by, case_row(c) AS row`;

export async function findCase(tx: Tx, caseId: string): Promise<StoredCase | undefined> {
  const { rows } =
    await sql<StoredCase>`SELECT ${columns} FROM care_case c WHERE c.id = ${caseId}::uuid`.execute(tx.db);
  return rows[0];
}

/** Every command on a case begins here: whoever else changes it waits. */
export async function lockCase(tx: Tx, caseId: string): Promise<StoredCase | undefined> {
  const { rows } =
    await sql<StoredCase>`SELECT ${columns} FROM care_case c WHERE c.id = ${caseId}::uuid FOR UPDATE`.execute(
      tx.db,
    );
  return rows[0];
}

/** Columns that a step may set; what is not named stays. */
export interface CaseChange extends OwnershipChange {
  readonly status?: CaseStatus;
  readonly caller_type?: CallerType;
  readonly municipality?: string | null;
  readonly claimed_at?: Date;
  readonly ringing?: boolean;
  readonly offer_id?: string | null;
  readonly hold_id?: string | null;
  /** ISO 8601. */
  readonly hold_expires_at?: string | null;
  readonly renewed_hold_id?: string;
  readonly request_id?: string | null;
  readonly answer_by?: string | null;
  readonly accepted_by?: string | null;
  readonly has_responsible?: boolean;
  readonly outcome?: CaseOutcome | null;
  readonly counterfactual?: Counterfactual | null;
  readonly cancel_reason?: string | null;
  readonly expected_at?: string | null;
  readonly closed_at?: Date | null;
  readonly undo_to?: ReopensTo | null;
  readonly gate?: Gate;
  readonly urgency?: Urgency;
  readonly contacts?: number;
  readonly recall_of?: string | null;
  readonly recall_number?: number | null;
  readonly joined_into?: string;
  readonly joined_number?: number;
  readonly call_back_due_at?: Date | null;
  readonly deteriorated_at?: Date;
  readonly transport_kind?: TransportKind | null;
  readonly transport_from?: string | null;
  readonly transport_reference?: string | null;
  readonly transport_expected_at?: string | null;
  readonly transport_under_trial?: TrialUse | null;
  readonly handed_over_at?: Date | null;
  readonly appointment_at?: string | null;
  readonly handover_sent_at?: Date | null;
  readonly handover_due_at?: Date | null;
  readonly handover_sends?: number;
  readonly acknowledged_at?: Date | null;
  readonly acknowledged_by?: string | null;
  readonly acknowledged_source?: 'screen' | 'phone' | null;
  readonly desk_turn?: 'question' | 'proposal' | null;
  readonly desk_turn_by?: string | null;
  readonly desk_turn_at?: Date | null;
  readonly desk_turn_until?: Date | null;
  readonly proposed_offer_id?: string | null;
  readonly proposed_for?: string | null;
  readonly arrived_at?: Date | null;
  readonly arrived_by?: string | null;
  readonly recheck_due_at?: Date | null;
  readonly rechecked_at?: Date | null;
  readonly rechecked_by?: string | null;
  readonly result_due_at?: Date | null;
  readonly result?: CaseOutcome | null;
  readonly result_at?: Date | null;
  readonly result_by?: string | null;
  readonly waiting_offer_id?: string | null;
  readonly waiting_since?: Date | null;
  readonly waiting_position?: number | null;
  readonly waiting_offered?: boolean | null;
}

/** Neither held, asked for nor promised. */
export const unplaced = {
  offer_id: null,
  hold_id: null,
  hold_expires_at: null,
  request_id: null,
  answer_by: null,
  accepted_by: null,
  transport_kind: null,
  transport_from: null,
  transport_reference: null,
  transport_expected_at: null,
  transport_under_trial: null,
  appointment_at: null,
  handover_sent_at: null,
  handover_due_at: null,
  handover_sends: 0,
  acknowledged_at: null,
  acknowledged_by: null,
  acknowledged_source: null,
  arrived_at: null,
  arrived_by: null,
  recheck_due_at: null,
  rechecked_at: null,
  rechecked_by: null,
  result_due_at: null,
  result: null,
  result_at: null,
  result_by: null,
} satisfies CaseChange;

/** One step of a locked case: the next version, told to its desk. */
export async function changeCase(tx: Tx, caseId: string, change: CaseChange): Promise<CaseRow> {
  const columns = Object.entries(change).map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
  const { rows } = await sql<{ row: CaseRow }>`
    UPDATE care_case c SET ${sql.join([sql`version = c.version + 1`, ...columns])} WHERE c.id = ${caseId}::uuid RETURNING case_row(c) AS row`.execute(
    tx.db,
  );
  const row = rows[0]?.row;
  if (!row) throw new Error('a locked case could not be changed');
  await emit(tx, deskStream(row.desk), 'case.changed', row);
  return row;
}

export interface NewCase {
  readonly id: string;
  readonly desk: string;
  readonly callerType: CallerType;
  readonly rangAt: Date;
  readonly ringing: boolean;
  /** Null: the desk owns it until somebody claims it. */
  readonly owner: { readonly accountId: string; readonly name: string } | null;
  readonly askedByCrew?: 'request' | 'call_me';
  readonly municipality?: string;
  readonly callBackDueAt?: Date | null;
}

/** Gives the case its desk's next number. Undefined: such a case is there already. */
export async function insertCase(tx: Tx, made: NewCase): Promise<CaseRow | undefined> {
  const { rows } = await sql<{ row: CaseRow }>`
    WITH next AS (
      INSERT INTO case_number AS n (desk_code, last) VALUES (${made.desk}, 1)
      ON CONFLICT (desk_code) DO UPDATE SET last = n.last + 1 RETURNING last
    )
    INSERT INTO care_case AS c (id, number, desk_code, status, caller_type, rang_at, claimed_at, ringing, owner_account_id, owner_name,
      asked_by_crew, municipality, call_back_due_at)
    SELECT ${made.id}::uuid, next.last, ${made.desk}, ${made.owner ? 'assessing' : 'new'}, ${made.callerType}, ${made.rangAt},
      ${made.owner ? tx.now : null}::timestamptz, ${made.ringing}, ${made.owner?.accountId ?? null}::uuid, ${made.owner?.name ?? null},
      ${made.askedByCrew ?? null}, ${made.municipality ?? null}, ${made.callBackDueAt ?? null}::timestamptz
    FROM next ON CONFLICT (id) DO NOTHING RETURNING case_row(c) AS row`.execute(tx.db);
  const row = rows[0]?.row;
  if (row) await emit(tx, deskStream(row.desk), 'case.changed', row);
  return row;
}

/** A municipality that the register knows; null for any other code. */
export async function knownMunicipality(tx: Tx, code: string): Promise<string | null> {
  const { rows } = await sql`SELECT 1 FROM municipality WHERE code = ${code}`.execute(tx.db);
  return rows.length > 0 ? code : null;
}

export async function isDesk(tx: Tx, code: string): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM desk WHERE code = ${code}`.execute(tx.db);
  return rows.length > 0;
}

/** Closed cases stay on the desk's list for a shift, so that the last ones can be looked up. */
const keptAfterClose = 'PT8H';

/** A desk's picture: all that is open, and what was closed within a shift. */
export async function deskSnapshot(tx: Tx, desk: string): Promise<CaseRow[]> {
  const { rows } = await sql<{ row: CaseRow }>`
    SELECT case_row(c) AS row FROM care_case c
    WHERE c.desk_code = ${desk} AND (c.closed_at IS NULL OR c.closed_at > ${tx.now}::timestamptz - ${keptAfterClose}::interval)
    ORDER BY c.rang_at, c.id`.execute(tx.db);
  return rows.map(({ row }) => row);
}
