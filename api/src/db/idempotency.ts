import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { Refusal } from '../refusal.ts';
import type { Actor, Tx } from './actor.ts';

export interface CommandIdentity {
  readonly commandId: string;
  readonly route: string;
  /** Everything that makes the command what it is: parameters and body. */
  readonly content: unknown;
}

export function actorKey(actor: Actor): string {
  if (actor.kind === 'person') return actor.accountId;
  if (actor.kind === 'machine') return actor.clientId;
  throw new Error(`a ${actor.kind} sends no commands`);
}

/** Key order does not matter: the same command sent by another client library is the same command. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, canonical(inner)]);
}

export function commandDigest(content: unknown): Buffer {
  return createHash('sha256')
    .update(JSON.stringify(canonical(content)))
    .digest();
}

/**
 * Runs a command once. A repeat (same sender, route and content) gets the stored reply; a concurrent repeat waits on
 * the unique key for the first to end. A refused command leaves no trace and may be sent again.
 * The caller has authorised the sender before, on every repeat too.
 */
export async function once<Reply>(
  tx: Tx,
  identity: CommandIdentity,
  work: () => Promise<Reply>,
): Promise<Reply> {
  const actor = actorKey(tx.actor);
  const digest = commandDigest(identity.content);
  const inserted = await sql`INSERT INTO command (command_id, actor, route, body_digest)
    VALUES (${identity.commandId}::uuid, ${actor}, ${identity.route}, ${digest}) ON CONFLICT DO NOTHING`.execute(
    tx.db,
  );
  if (inserted.numAffectedRows === 0n) return replay<Reply>(tx, identity, digest);
  const reply = await work();
  await sql`UPDATE command SET reply = ${JSON.stringify(reply)}::jsonb WHERE command_id = ${identity.commandId}::uuid`.execute(
    tx.db,
  );
  return reply;
}

async function replay<Reply>(tx: Tx, identity: CommandIdentity, digest: Buffer): Promise<Reply> {
  const { rows } = await sql<{ route: string; body_digest: Buffer; reply: Reply }>`
    SELECT route, body_digest, reply FROM command WHERE command_id = ${identity.commandId}::uuid`.execute(
    tx.db,
  );
  const stored = rows[0];
  // Somebody else's id is invisible behind row security: to this sender it is a reused id all the same.
  if (!stored || stored.route !== identity.route || !stored.body_digest.equals(digest)) {
    throw new Refusal('command.reused');
  }
  return stored.reply;
}
