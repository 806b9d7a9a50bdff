import { randomUUID } from 'node:crypto';
import type { createDatabase } from '@leon/api/application.ts';

/** A superuser's connections: they look behind row security. */
export type Admin = ReturnType<typeof createDatabase>['pool'];

export interface HeldPlace {
  readonly caseId: string;
  readonly holdId: string;
  readonly offerId: string;
}

/** An offer of one place and a case that holds it, for so many seconds from now (negative: its time is up). */
export async function aHeldPlace(admin: Admin, seconds: number): Promise<HeldPlace> {
  const [caseId, holdId, offerId, account] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const client = await admin.connect();
  const run = (text: string, values: unknown[] = []) => client.query(text, values);
  try {
    await run('BEGIN');
    await run(`INSERT INTO leon.desk (code) VALUES ('midt') ON CONFLICT DO NOTHING`);
    await run(`INSERT INTO leon.offer (code, id) VALUES ($2, $1::uuid)`, [offerId, `offer-${offerId}`]);
    await run(
      `INSERT INTO leon.account (id, issuer, subject, name, role, desk_code) VALUES ($1::uuid, 'test', $1, 'Nurse', 'visitator', 'midt')`,
      [account],
    );
    await run(
      `INSERT INTO leon.capacity_ledger (offer_id, model, status, free, held) VALUES ($1, 'beds', 'open', 1, 1)`,
      [offerId],
    );
    await run(
      `INSERT INTO leon.care_case (id, number, desk_code, status, caller_type, rang_at, claimed_at, ringing, owner_account_id, owner_name, offer_id, hold_id, hold_expires_at)
       SELECT $1, coalesce(max(number), 0) + 1, 'midt', 'reserved', 'own_gp', leon.leon_now(), leon.leon_now(), false, $2, 'Nurse', $3, $4, leon.leon_now() + make_interval(secs => $5)
       FROM leon.care_case`,
      [caseId, account, offerId, holdId, seconds],
    );
    await run(
      `INSERT INTO leon.hold (id, case_id, desk_code, offer_id, account_id, granted_at, expires_at)
       VALUES ($1, $2, 'midt', $3, $4, leon.leon_now() - interval '15 minutes', leon.leon_now() + make_interval(secs => $5))`,
      [holdId, caseId, offerId, account, seconds],
    );
    await run('COMMIT');
  } finally {
    client.release();
  }
  return { caseId, holdId, offerId };
}

/** Waits until the case is back in assessment; how long that took, in milliseconds. */
export async function untilReleased(admin: Admin, { caseId }: HeldPlace, withinMs: number): Promise<number> {
  const start = performance.now();
  while (performance.now() - start < withinMs) {
    const { rows } = await admin.query('SELECT status FROM leon.care_case WHERE id = $1', [caseId]);
    if (rows[0]?.status === 'assessing') return performance.now() - start;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`still held after ${withinMs} ms`);
}
