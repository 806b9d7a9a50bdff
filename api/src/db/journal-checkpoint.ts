import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Newest entry of one aggregate's chain. */
export const JournalHead = z.strictObject({
  type: z.string(),
  id: z.string(),
  seq: z.int().positive(),
  /** Hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type JournalHead = z.infer<typeof JournalHead>;

/** All heads at one moment; meant to be kept where an owner of the database cannot reach. */
export const JournalCheckpoint = z.strictObject({
  takenAt: z.iso.datetime(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  heads: z.array(JournalHead),
});
export type JournalCheckpoint = z.infer<typeof JournalCheckpoint>;

/** sha256 over the heads in order, one a line: type, id, seq, hash. What `journal_checkpoint.digest` holds. */
export function checkpointDigest(heads: readonly JournalHead[]): Buffer {
  const lines = heads.map(({ type, id, seq, hash }) => `${type} ${id} ${seq} ${hash}\n`).sort();
  const digest = createHash('sha256');
  for (const line of lines) digest.update(line);
  return digest.digest();
}

/** A `pg` client or pool of a role that may read every chain. */
export interface Queryable {
  query<Row extends object>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
}

/** All heads now, in one statement and so of one moment; `takenAt` is `leon_now()`. */
export async function takeCheckpoint(db: Queryable): Promise<JournalCheckpoint> {
  const { rows } = await db.query<JournalHead & { taken_at: Date }>(
    `SELECT DISTINCT ON (aggregate_type, aggregate_id) leon.leon_now() AS taken_at,
       aggregate_type AS type, aggregate_id::text AS id, seq, encode(hash, 'hex') AS hash
     FROM leon.journal_entry ORDER BY aggregate_type, aggregate_id, seq DESC`,
  );
  const heads = rows.map(({ taken_at: _, ...head }) => head);
  const takenAt = rows[0]?.taken_at ?? (await clock(db));
  return { takenAt: takenAt.toISOString(), digest: checkpointDigest(heads).toString('hex'), heads };
}

async function clock(db: Queryable): Promise<Date> {
  const { rows } = await db.query<{ now: Date }>('SELECT leon.leon_now() AS now');
  return rows[0]?.now ?? new Date(0);
}
