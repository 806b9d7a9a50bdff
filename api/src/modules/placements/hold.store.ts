import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { Capacity } from '@leon/contracts/capacity/capacity.ts';
import type { ErrorParams } from '@leon/contracts/errors.ts';
import { sql } from 'kysely';
import { type Tx, withActor } from '../../db/actor.ts';
import type { Database } from '../../db/database.ts';
import { regionCapacities } from '../capacity/index.ts';
import type { HoldVerdict } from './hold.rules.ts';

/** One who waits for a place; policy and ranking have let this one through. */
export interface Waiter {
  readonly command: string;
  /** Who the command is bound to, and the keyed digest of its content, hex. */
  readonly actor: string;
  readonly digest: string;
  readonly account: string;
  readonly role: string;
  readonly desk: string;
  readonly case: string;
  readonly version: number;
  readonly hold: string;
  /** ISO 8601 duration. */
  readonly hold_for: string;
  readonly override_reason: string | null;
  /** Sealed content of the case for the journal, hex. */
  readonly payload: string | null;
}

export interface HoldAnswer {
  readonly outcome: HoldVerdict | 'repeat' | 'command.reused';
  readonly params: ErrorParams;
  readonly reply: { readonly case: CaseRow };
}

export interface Attempt {
  readonly waiter: Waiter;
  /**
   * Keeps what the choice was made from, in the transaction that grants it; a refusal takes the place back. `before`: the
   * figures as they were, whoever came earlier counted.
   */
  readonly keep: (tx: Tx, before: readonly Capacity[]) => Promise<void>;
}

/** The one statement, as the role that can touch holds and nothing else. Answers in the order of the attempts. */
export async function holdPlaces(
  db: Database,
  offerId: string,
  attempts: readonly Attempt[],
): Promise<HoldAnswer[]> {
  return withActor(db, { kind: 'worker' }, (tx) => holdPlacesWithin(tx, offerId, attempts));
}

/** The same within a transaction that goes on afterwards, as whoever it was. */
export async function holdPlacesWithin(
  tx: Tx,
  offerId: string,
  attempts: readonly Attempt[],
): Promise<HoldAnswer[]> {
  const waiters = attempts.map(({ waiter }) => waiter);
  await sql`SET LOCAL ROLE leon_hold`.execute(tx.db);
  const { rows } = await sql<HoldAnswer>`
    SELECT outcome, params, reply FROM hold_places(${offerId}::uuid, ${JSON.stringify(waiters)}::jsonb) ORDER BY waiter`.execute(
    tx.db,
  );
  await keepGranted(
    tx,
    offerId,
    attempts.filter((_, nth) => rows[nth]?.outcome === 'granted'),
  );
  await sql`SET LOCAL ROLE NONE`.execute(tx.db);
  return rows.some(({ outcome }) => outcome === 'offer.just_taken') ? namingDesks(tx, rows) : rows;
}

/** Who came too late reads whose place it is now by its name. */
async function namingDesks(tx: Tx, answers: readonly HoldAnswer[]): Promise<HoldAnswer[]> {
  const { rows } = await sql<{ code: string; name: string }>`
    SELECT code, name FROM desk_version WHERE valid @> leon_now()`.execute(tx.db);
  const names = new Map(rows.map(({ code, name }) => [code, name]));
  return answers.map((answer) => {
    const name = names.get(String(answer.params.desk));
    return name === undefined ? answer : { ...answer, params: { ...answer.params, desk: name } };
  });
}

/** Only who got the place pays for keeping why it was chosen. */
async function keepGranted(tx: Tx, offerId: string, granted: readonly Attempt[]): Promise<void> {
  if (granted.length === 0) return;
  const after = await regionCapacities(tx);
  for (const [nth, { keep }] of granted.entries()) {
    const before = after.map((capacity) =>
      capacity.offerId === offerId ? { ...capacity, held: capacity.held - granted.length + nth } : capacity,
    );
    await keep(tx, before);
  }
}

/** Both in the order in which everybody takes them: nobody waits in a circle. */
export async function lockLedgers(tx: Tx, from: string, to: string): Promise<void> {
  await sql`SELECT 1 FROM capacity_ledger WHERE offer_id IN (${from}::uuid, ${to}::uuid) ORDER BY offer_id FOR UPDATE`.execute(
    tx.db,
  );
}

/** Why a hold ends other than by acceptance; the case goes back to assessment. */
export type HoldEnd = 'released' | 'withdrawn' | 'declined' | 'admission' | 'cancelled';

export async function endHold(tx: Tx, caseId: string, why: HoldEnd): Promise<void> {
  await sql`SELECT end_holds(ARRAY[${caseId}::uuid], ${why})`.execute(tx.db);
}

export interface RenewedHold {
  /** ISO 8601. */
  readonly until: string;
}

/**
 * Once more for as long as the desk holds places, from its end and not from now: waiting before asking costs nothing. The
 * hold itself refuses a second time. Undefined: it has been renewed.
 */
export async function renewHold(tx: Tx, holdId: string, desk: string): Promise<RenewedHold | undefined> {
  const { rows } = await sql<RenewedHold>`
    UPDATE hold h SET expires_at = h.expires_at + desk_duration(${desk}, 'hold_for'), renewed_at = ${tx.now}
    WHERE h.id = ${holdId}::uuid AND h.ended_at IS NULL AND h.renewed_at IS NULL RETURNING iso(h.expires_at) AS until`.execute(
    tx.db,
  );
  return rows[0];
}

/** An open request keeps its hold alive. False: it had ended. */
export async function keepHoldAlive(tx: Tx, holdId: string): Promise<boolean> {
  const { numAffectedRows } = await sql`UPDATE hold SET expires_at = NULL
    WHERE id = ${holdId}::uuid AND ended_at IS NULL`.execute(tx.db);
  return numAffectedRows === 1n;
}

export async function endHoldAccepted(tx: Tx, holdId: string): Promise<void> {
  await sql`UPDATE hold SET ended_at = ${tx.now}, ended_why = 'accepted' WHERE id = ${holdId}::uuid AND ended_at IS NULL`.execute(
    tx.db,
  );
}

/** An acceptance that was a mis-click: the same hold, kept alive by its request as before. */
export async function holdAgain(tx: Tx, holdId: string): Promise<void> {
  await sql`UPDATE hold SET ended_at = NULL, ended_why = NULL, expires_at = NULL
    WHERE id = ${holdId}::uuid AND ended_why = 'accepted'`.execute(tx.db);
}

export interface HoldTerms {
  readonly holdFor: string;
  /** This command was carried out before: its stored answer is due, whatever the world looks like now. */
  readonly repeated: boolean;
}

export async function holdTerms(tx: Tx, desk: string, commandId: string): Promise<HoldTerms> {
  const { rows } = await sql<HoldTerms>`SELECT desk_duration(${desk}, 'hold_for')::text AS "holdFor",
    EXISTS (SELECT 1 FROM command WHERE command_id = ${commandId}::uuid) AS repeated`.execute(tx.db);
  const terms = rows[0];
  if (!terms) throw new Error('the desk has no setting');
  return terms;
}
