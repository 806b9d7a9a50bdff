import { createHash } from 'node:crypto';
import type { Opinion, SaidOpinion } from '@leon/contracts/doctors/opinion.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';
import type { Keys } from '../../db/keys.ts';
import type { StoredCase } from '../calls/index.ts';

interface StoredOpinion extends Opinion {
  readonly sealedQuestion: Buffer;
  readonly sealedAnswer: Buffer | null;
}

const columns = sql`o.id, o.version, o.case_id AS "caseId", o.case_number AS "caseNumber", o.desk_code AS desk,
  o.doctor_id AS "doctorId", o.doctor_name AS "doctorName", o.asked_by_name AS "askedBy", iso(o.asked_at) AS "askedAt",
  iso(o.open_until) AS "openUntil", o.status, iso(o.answered_at) AS "answeredAt", o.question AS "sealedQuestion", o.answer AS "sealedAnswer"`;

const context = (id: string, part: 'question' | 'answer') => `opinion_request/${id}/${part}`;
const seal = (keys: Keys, key: Buffer, id: string, part: 'question' | 'answer', text: string) =>
  keys.sealWith(key, Buffer.from(text, 'utf8'), context(id, part));

export const toOpinion = ({ sealedQuestion: _, sealedAnswer: __, ...opinion }: StoredOpinion): Opinion =>
  opinion;

/** Without the case's key the words stay shut. */
export function opened(keys: Keys, key: Buffer | null, stored: StoredOpinion): SaidOpinion {
  const read = (sealed: Buffer | null, part: 'question' | 'answer') =>
    key === null || sealed === null
      ? null
      : keys.openWith(key, sealed, context(stored.id, part)).toString('utf8');
  const question = read(stored.sealedQuestion, 'question');
  return { ...toOpinion(stored), question, answer: read(stored.sealedAnswer, 'answer') };
}

export async function insertOpinion(
  tx: Tx,
  keys: Keys,
  key: Buffer,
  asked: {
    readonly id: string;
    readonly found: StoredCase;
    readonly doctor: { readonly accountId: string; readonly name: string };
    readonly by: { readonly accountId: string; readonly name: string };
    readonly question: string;
  },
): Promise<StoredOpinion> {
  const { id, found, doctor, by } = asked;
  const { rows } = await sql<StoredOpinion>`
    INSERT INTO opinion_request AS o (id, case_id, case_number, desk_code, doctor_id, doctor_name, asked_by, asked_by_name,
      asked_at, open_until, status, question)
    VALUES (${id}::uuid, ${found.id}::uuid, ${found.number}, ${found.desk_code}, ${doctor.accountId}::uuid, ${doctor.name},
      ${by.accountId}::uuid, ${by.name}, ${tx.now}, ${tx.now}::timestamptz + desk_duration(${found.desk_code}, 'opinion_open_for'),
      'open', ${seal(keys, key, id, 'question', asked.question)})
    RETURNING ${columns}`.execute(tx.db);
  const row = rows[0];
  if (!row) throw new Error('a question could not be written');
  return row;
}

export async function lockOpinion(tx: Tx, id: string): Promise<StoredOpinion | undefined> {
  const { rows } = await sql<StoredOpinion>`SELECT ${columns} FROM opinion_request o
    WHERE id = ${id}::uuid FOR NO KEY UPDATE`.execute(tx.db);
  return rows[0];
}

export async function findOpinion(tx: Tx, id: string): Promise<StoredOpinion | undefined> {
  const { rows } =
    await sql<StoredOpinion>`SELECT ${columns} FROM opinion_request o WHERE id = ${id}::uuid`.execute(tx.db);
  return rows[0];
}

export async function opinionsOfCase(tx: Tx, caseId: string): Promise<StoredOpinion[]> {
  const { rows } = await sql<StoredOpinion>`SELECT ${columns} FROM opinion_request o
    WHERE case_id = ${caseId}::uuid ORDER BY asked_at DESC`.execute(tx.db);
  return rows;
}

/** Open questions to this doctor, the oldest first. */
export async function openQuestionsTo(tx: Tx, doctorId: string): Promise<StoredOpinion[]> {
  const { rows } = await sql<StoredOpinion>`SELECT ${columns} FROM opinion_request o
    WHERE doctor_id = ${doctorId}::uuid AND status = 'open' AND open_until > ${tx.now} ORDER BY asked_at`.execute(
    tx.db,
  );
  return rows;
}

/** At the very instant of the transaction: to its end the doctor still reaches what she answers on. */
export async function writeAnswer(
  tx: Tx,
  keys: Keys,
  key: Buffer,
  asked: Opinion,
  { kind, text }: { readonly kind: 'advised' | 'calling'; readonly text: string },
): Promise<StoredOpinion> {
  const sealed = seal(keys, key, asked.id, 'answer', text);
  const { rows } = await sql<StoredOpinion>`
    UPDATE opinion_request o SET status = ${kind}, answer = ${sealed}, answered_at = leon_now(), version = o.version + 1
    WHERE id = ${asked.id}::uuid RETURNING ${columns}`.execute(tx.db);
  const row = rows[0];
  if (!row) throw new Error('an answer could not be written');
  return row;
}

/** Question, answer and both names, sealed beside the journal; the entry carries the digest. */
export async function keepWords(
  tx: Tx,
  keys: Keys,
  key: Buffer,
  found: { readonly id: string; readonly desk_code: string },
  words: Record<string, string>,
): Promise<Buffer> {
  const plain = Buffer.from(JSON.stringify(words), 'utf8');
  const sealed = keys.sealWith(key, plain, `journal_payload/case/${found.id}`);
  const digest = createHash('sha256').update(sealed).digest();
  await sql`INSERT INTO journal_payload (digest, aggregate_type, aggregate_id, desk_code, ciphertext)
    VALUES (${digest}, 'case', ${found.id}::uuid, ${found.desk_code}, ${sealed})`.execute(tx.db);
  return digest;
}
