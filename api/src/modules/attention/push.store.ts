import type { PushSubscription } from '@leon/contracts/attention/push.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';

export interface Device {
  readonly id: string;
  readonly accountId: string;
  readonly sessionHash: Buffer;
}

/** The device of a session; null: it is not told. */
export async function deviceOf({ db }: Tx, sessionHash: Buffer): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM push_subscription WHERE session_hash = ${sessionHash}`.execute(db);
  return rows[0]?.id ?? null;
}

/** The device that was told until now; null: none was. */
export async function forgetDevice({ db }: Tx, sessionHash: Buffer): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    DELETE FROM push_subscription WHERE session_hash = ${sessionHash} RETURNING id`.execute(db);
  return rows[0]?.id ?? null;
}

/** One device a session; the caller has forgotten the one before. */
export async function keepDevice(tx: Tx, device: Device, said: PushSubscription): Promise<void> {
  const { id, accountId, sessionHash } = device;
  const { endpoint, p256dh, auth, language } = said;
  await sql`INSERT INTO push_subscription (id, account_id, session_hash, endpoint, p256dh, auth, language)
    VALUES (${id}::uuid, ${accountId}::uuid, ${sessionHash}, ${endpoint}, ${p256dh}, ${auth}, ${language})`.execute(
    tx.db,
  );
}
