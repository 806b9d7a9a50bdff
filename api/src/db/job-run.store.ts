import { sql } from 'kysely';
import { withActor } from './actor.ts';
import type { Database } from './database.ts';

const worker = { kind: 'worker' } as const;

/** When each job last did its work, on whatever worker. */
export async function jobRuns(db: Database): Promise<{ now: Date; ranAt: Map<string, Date> }> {
  return withActor(db, worker, async (tx) => {
    const { rows } = await sql<{ name: string; ran_at: Date }>`SELECT name, ran_at FROM job_run`.execute(
      tx.db,
    );
    return { now: tx.now, ranAt: new Map(rows.map((row) => [row.name, row.ran_at])) };
  });
}

export async function markJobRun(db: Database, name: string): Promise<void> {
  await withActor(db, worker, (tx) =>
    sql`INSERT INTO job_run (name, ran_at) VALUES (${name}, ${tx.now})
      ON CONFLICT (name) DO UPDATE SET ran_at = excluded.ran_at, failures = 0`.execute(tx.db),
  );
}

/** A failure is kept until the job succeeds again: it ends with an alarm, never silently. */
export async function markJobFailed(db: Database, name: string): Promise<void> {
  await withActor(db, worker, (tx) =>
    sql`INSERT INTO job_run AS j (name, ran_at, failed_at, failures) VALUES (${name}, '-infinity', ${tx.now}, 1)
      ON CONFLICT (name) DO UPDATE SET failed_at = excluded.failed_at, failures = j.failures + 1`.execute(
      tx.db,
    ),
  );
}
