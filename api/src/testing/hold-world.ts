import { randomUUID } from 'node:crypto';
import type { CaseStatus } from '@leon/contracts/calls/case.ts';
import type { AskedCase, LedgerState } from '../modules/placements/hold.rules.ts';
import type { Attempt, Waiter } from '../modules/placements/hold.store.ts';
import { openTestDatabase } from './test-database.ts';

/** Cases and ledgers made directly, for what is only about the hold statement. */
export async function openHoldWorld() {
  const database = await openTestDatabase();
  const { admin } = database;
  const owner = randomUUID();
  let number = 0;
  await admin.query(`INSERT INTO leon.desk (code) VALUES ('midt'), ('vest')`);
  await admin.query(
    `INSERT INTO leon.account (id, issuer, subject, name, role, desk_code)
     SELECT id, 'test', id::text, 'Nurse', 'visitator', 'midt' FROM unnest($1::uuid[]) AS id`,
    [[owner]],
  );
  return {
    ...database,
    owner,
    async offer(ledger: LedgerState): Promise<string> {
      const id = randomUUID();
      await admin.query('INSERT INTO leon.offer (code, id) VALUES ($1, $2)', [`offer-${id}`, id]);
      await admin.query(
        `INSERT INTO leon.capacity_ledger (offer_id, model, status, free, held, closed_until, shortfall)
         VALUES ($1, $2, $3, $4::integer, $5::integer, to_timestamp($6::double precision / 1000), coalesce($5::integer > $4::integer, false))`,
        [id, ledger.model, ledger.status, ledger.free, ledger.held, ledger.closedUntil],
      );
      return id;
    },
    /** A case in assessment, or one that is not the asker's to place any more. */
    async case({
      owned,
      version,
      status,
    }: {
      owned: boolean;
      version: number;
      status: CaseStatus;
    }): Promise<string> {
      const id = randomUUID();
      number += 1;
      const claimed = status !== 'new';
      const ended = status === 'cancelled';
      await admin.query(
        `INSERT INTO leon.care_case (id, version, number, desk_code, status, caller_type, rang_at, ringing, claimed_at,
           owner_account_id, owner_name, cancel_reason, closed_at)
         VALUES ($1, $2, $3, 'midt', $4, 'own_gp', leon.leon_now(), false, CASE WHEN $5::boolean THEN leon.leon_now() END,
           CASE WHEN $5::boolean THEN $6::uuid END, CASE WHEN $5::boolean THEN 'Nurse' END, CASE WHEN $7::boolean THEN 'duplicate' END,
           CASE WHEN $7::boolean THEN leon.leon_now() END)`,
        [id, version, number, status, claimed, owned ? owner : await this.stranger(), ended],
      );
      return id;
    },
    async stranger(): Promise<string> {
      const id = randomUUID();
      await admin.query(
        `INSERT INTO leon.account (id, issuer, subject, name, role, desk_code) VALUES ($1::uuid, 'test', $1, 'Other', 'visitator', 'midt')`,
        [id],
      );
      return id;
    },
    async ledger(offerId: string): Promise<{ held: number; free: number | null; active: number }> {
      const { rows } = await admin.query(
        `SELECT held, free, (SELECT count(*)::int FROM leon.hold h WHERE h.offer_id = l.offer_id AND h.ended_at IS NULL) AS active
         FROM leon.capacity_ledger l WHERE offer_id = $1`,
        [offerId],
      );
      return rows[0];
    },
  };
}
export type HoldWorld = Awaited<ReturnType<typeof openHoldWorld>>;

const aWaiter = (world: HoldWorld, caseId: string, given: Partial<Waiter>): Waiter => ({
  command: randomUUID(),
  actor: world.owner,
  digest: '0a'.repeat(32),
  account: world.owner,
  role: 'visitator',
  desk: 'midt',
  case: caseId,
  version: 1,
  hold: randomUUID(),
  hold_for: 'PT15M',
  override_reason: null,
  payload: null,
  ...given,
});

export const asRuleSees = (
  made: { owned: boolean; version: number; status: CaseStatus },
  owner: string,
): AskedCase => ({
  owner: made.owned ? owner : 'somebody else',
  version: made.version,
  status: made.status,
});

/** One who keeps nothing of why the place was chosen. */
export const anAttempt = (world: HoldWorld, caseId: string, given: Partial<Waiter> = {}): Attempt => ({
  waiter: aWaiter(world, caseId, given),
  keep: async () => undefined,
});
