import { gunzipSync, gzipSync } from 'node:zlib';
import { type Decision, DecisionRecord } from '@leon/contracts/decisions/decision.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';
import type { Keys } from '../../db/keys.ts';
import type { Decided } from './decide.rules.ts';

export interface DecisionFacts {
  readonly id: string;
  readonly caseId: string;
  readonly desk: string;
  readonly kind: Decision['kind'];
  readonly decidedBy: string;
  readonly offerId: string;
  readonly municipality: string | null;
}

const context = (id: string): string => `ranking_decision/${id}`;

/** In the transaction of the choice itself: there is none without what it rested on. `key`: the case's own. */
export async function insertDecision(
  tx: Tx,
  keys: Keys,
  key: Buffer,
  facts: DecisionFacts,
  { record, chosen, obstacles }: Decided,
): Promise<void> {
  const { id, desk, municipality } = facts;
  const sealed = keys.sealWith(key, gzipSync(JSON.stringify(record)), context(id));
  await sql`INSERT INTO ranking_decision
      (id, case_id, desk_code, kind, decided_at, decided_by, offer_id, rank, verdict, municipality, sealed)
    VALUES (${id}::uuid, ${facts.caseId}::uuid, ${desk}, ${facts.kind}, ${tx.now}, ${facts.decidedBy}::uuid,
      ${facts.offerId}::uuid, ${chosen.rank}, ${chosen.verdict}, ${municipality}, ${sealed})`.execute(tx.db);
  if (obstacles === null) return;
  await sql`INSERT INTO hospital_decision (id, desk_code, decided_at, municipality)
    VALUES (${id}::uuid, ${desk}, ${tx.now}, ${municipality})`.execute(tx.db);
  if (obstacles.length === 0) return;
  await sql`INSERT INTO decision_obstacle
      (decision_id, offer_id, authority, desk_code, decided_at, municipality, kind, category, code, competence)
    SELECT ${id}::uuid, "offerId", authority, ${desk}, ${tx.now}, ${municipality}, kind, category, code, competence
    FROM jsonb_to_recordset(${JSON.stringify(obstacles)}::jsonb)
      AS told ("offerId" uuid, authority text, kind text, category text, code text, competence text)`.execute(
    tx.db,
  );
}

interface Stored extends Omit<Decision, 'at'> {
  readonly at: Date;
}

export interface FoundDecision {
  readonly decision: Decision;
  readonly sealed: Buffer;
}

/** Of one case, oldest first. */
export async function readDecisions(tx: Tx, caseId: string): Promise<FoundDecision[]> {
  const { rows } = await sql<Stored & { sealed: Buffer }>`
    SELECT id, case_id AS "caseId", desk_code AS desk, kind, decided_at AS at, decided_by AS "decidedBy",
      offer_id AS "offerId", rank, verdict, municipality, sealed
    FROM ranking_decision WHERE case_id = ${caseId}::uuid ORDER BY decided_at, id`.execute(tx.db);
  return rows.map(({ sealed, at, ...rest }) => ({ decision: { ...rest, at: at.toISOString() }, sealed }));
}

export function openRecord(keys: Keys, key: Buffer, { decision, sealed }: FoundDecision): DecisionRecord {
  const plain = gunzipSync(keys.openWith(key, sealed, context(decision.id)));
  return DecisionRecord.parse(JSON.parse(plain.toString('utf8')));
}
