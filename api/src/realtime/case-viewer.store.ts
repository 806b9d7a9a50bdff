import type { CaseId } from '@leon/contracts/ids.ts';
import { sql } from 'kysely';
import type { Tx } from '../db/actor.ts';

/** A console that shows a case. */
export interface Viewer {
  readonly console: string;
  readonly caseId: CaseId;
  readonly desk: string;
  readonly accountId: string;
  readonly name: string;
}

/** Whether the case is one of the actor's desk; row security decides. */
export async function isCaseOfDesk(tx: Tx, caseId: CaseId, desk: string): Promise<boolean> {
  const { rows } =
    await sql`SELECT 1 FROM care_case WHERE id = ${caseId}::uuid AND desk_code = ${desk}`.execute(tx.db);
  return rows.length > 0;
}

/** This node's consoles, all of them, as they are now. */
export async function keepViewers(tx: Tx, node: string, viewers: readonly Viewer[]): Promise<void> {
  const consoles = viewers.map(({ console }) => console);
  await sql`DELETE FROM case_viewer WHERE node = ${node}::uuid AND console <> ALL (${consoles}::uuid[])`.execute(
    tx.db,
  );
  if (viewers.length === 0) return;
  await sql`INSERT INTO case_viewer (console, node, case_id, desk_code, account_id, name, seen_at)
    SELECT console, ${node}::uuid, "caseId", desk, "accountId", name, ${tx.now}
    FROM jsonb_to_recordset(${JSON.stringify(viewers)}::jsonb) AS v(console uuid, "caseId" uuid, desk text, "accountId" uuid, name text)
    ON CONFLICT (console) DO UPDATE SET case_id = excluded.case_id, desk_code = excluded.desk_code, seen_at = excluded.seen_at`.execute(
    tx.db,
  );
}

/** Consoles of every node that show one of these cases and were renewed within `withinMs`. */
export async function viewersOf(tx: Tx, cases: readonly CaseId[], withinMs: number): Promise<Viewer[]> {
  const { rows } = await sql<Viewer>`
    SELECT console, case_id AS "caseId", desk_code AS desk, account_id AS "accountId", name FROM case_viewer
    WHERE case_id = ANY (${cases}::uuid[]) AND seen_at > ${tx.now}::timestamptz - make_interval(secs => ${withinMs / 1000})
    ORDER BY name, account_id`.execute(tx.db);
  return rows;
}

/** What a node that died left behind. */
export async function forgetViewers(tx: Tx, olderThanMs: number): Promise<void> {
  await sql`DELETE FROM case_viewer WHERE seen_at < ${tx.now}::timestamptz - make_interval(secs => ${olderThanMs / 1000})`.execute(
    tx.db,
  );
}
