import { randomUUID } from 'node:crypto';
import type { Doubt, PartOfDay } from '@leon/contracts/directory/doubt.ts';
import type { CompetenceCode } from '@leon/contracts/directory/offer-kind.ts';
import { regionStream } from '@leon/contracts/realtime/stream.ts';
import { sql } from 'kysely';
import type { Person, Tx } from '../../db/actor.ts';
import { emit } from '../../db/outbox.ts';

/** So many declines of one kind, none further back than this, put an entry in doubt. LEON default. */
const enough = 2;
const within = '90 days';

export interface About {
  readonly offerId: string;
  readonly competences: readonly CompetenceCode[];
  readonly part: PartOfDay;
}

export async function readDoubts(tx: Tx): Promise<Doubt[]> {
  const { rows } = await sql<{ row: Doubt }>`SELECT doubt_row(d) AS row FROM register_doubt d
    WHERE raised_at IS NOT NULL AND answer IS NULL ORDER BY raised_at, id`.execute(tx.db);
  return rows.map(({ row }) => row);
}

/** One more no for lack of these. From the second on everybody's picture has the doubt. */
export async function countDecline(tx: Tx, { offerId, competences, part }: About): Promise<void> {
  // in one order, so that two answers at once never wait for each other
  for (const competence of competences.toSorted()) {
    const { rows } = await sql<{ row: Doubt; raised: boolean }>`
      INSERT INTO register_doubt AS d (id, offer_id, competence, part, declines, first_at)
      VALUES (${randomUUID()}::uuid, ${offerId}::uuid, ${competence}, ${part}, 1, ${tx.now})
      ON CONFLICT (offer_id, competence, part) WHERE answer IS NULL DO UPDATE SET
        version = d.version + 1,
        declines = CASE WHEN d.raised_at IS NULL AND d.first_at < ${tx.now}::timestamptz - ${within}::interval THEN 1 ELSE d.declines + 1 END,
        first_at = CASE WHEN d.raised_at IS NULL AND d.first_at < ${tx.now}::timestamptz - ${within}::interval OR d.declines = 0 THEN ${tx.now} ELSE d.first_at END,
        raised_at = coalesce(d.raised_at, CASE WHEN d.first_at >= ${tx.now}::timestamptz - ${within}::interval
          AND d.declines + 1 >= ${enough} THEN ${tx.now}::timestamptz END)
      RETURNING doubt_row(d) AS row, raised_at IS NOT NULL AS raised`.execute(tx.db);
    const told = rows[0];
    if (told?.raised) await emit(tx, regionStream, 'doubt.changed', told.row);
  }
}

/** It took a citizen with such a need: an earlier no was an exception. A doubt that was raised waits for its answer. */
export async function forgetDeclines(tx: Tx, { offerId, competences, part }: About): Promise<void> {
  await sql`UPDATE register_doubt SET declines = 0, version = version + 1
    WHERE offer_id = ${offerId}::uuid AND competence = ANY (${competences}::text[]) AND part = ${part}
      AND raised_at IS NULL AND answer IS NULL AND declines > 0`.execute(tx.db);
}

export interface OpenDoubt {
  readonly offer_id: string;
  readonly version: number;
  readonly keeps: boolean;
}

export async function findOpenDoubt(tx: Tx, id: string): Promise<OpenDoubt | undefined> {
  const { rows } = await sql<OpenDoubt>`SELECT offer_id, version, keeps_offer(offer_id) AS keeps
    FROM register_doubt WHERE id = ${id}::uuid AND raised_at IS NOT NULL AND answer IS NULL`.execute(tx.db);
  return rows[0];
}

/** Undefined: somebody else was first. */
export async function writeAnswer(
  tx: Tx,
  by: Person,
  asked: { readonly id: string; readonly expectedVersion: number; readonly answer: Doubt['answer'] },
): Promise<Doubt | undefined> {
  const { rows } = await sql<{ row: Doubt }>`
    UPDATE register_doubt d SET version = d.version + 1, answer = ${asked.answer}, answered_by = ${by.accountId}::uuid,
      answered_by_name = ${by.name}, answered_at = ${tx.now}
    WHERE d.id = ${asked.id}::uuid AND d.version = ${asked.expectedVersion} AND d.answer IS NULL
    RETURNING doubt_row(d) AS row`.execute(tx.db);
  const row = rows[0]?.row;
  if (row) await emit(tx, regionStream, 'doubt.changed', row);
  return row;
}
