import { sql } from 'kysely';
import { Refusal } from '../refusal.ts';
import type { Actor, Tx } from './actor.ts';
import type { Keys } from './keys.ts';

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

/** Keyed: a body may hold a citizen's number, and a plain digest of so few possibilities could be searched through. */
export function commandDigest(keys: Keys, content: unknown): Buffer {
  return keys.lookupHash(digested(content));
}

const digested = (content: unknown): string => `command:${JSON.stringify(canonical(content))}`;

/** The digest that a repeat of a stored command is compared by: it may have come while another look-up key was written with. */
export async function digestOfRepeat(
  tx: Tx,
  keys: Keys,
  { commandId, content }: Omit<CommandIdentity, 'route'>,
): Promise<Buffer> {
  const { rows } = await sql<{ body_digest: Buffer }>`
    SELECT body_digest FROM command WHERE command_id = ${commandId}::uuid`.execute(tx.db);
  const stored = rows[0]?.body_digest;
  const known = keys.lookupHashes(digested(content));
  return known.find((one) => stored?.equals(one)) ?? known[0];
}

/**
 * Runs a command once. A repeat (same sender, route and content) gets the stored reply; a concurrent repeat waits on
 * the unique key for the first to end. A refused command leaves no trace and may be sent again.
 * The caller has authorised the sender before, on every repeat too.
 */
export async function once<Reply>(
  tx: Tx,
  keys: Keys,
  identity: CommandIdentity,
  work: () => Promise<Reply>,
): Promise<Reply> {
  const actor = actorKey(tx.actor);
  const digest = commandDigest(keys, identity.content);
  const inserted = await sql`INSERT INTO command (command_id, actor, route, body_digest)
    VALUES (${identity.commandId}::uuid, ${actor}, ${identity.route}, ${digest}) ON CONFLICT DO NOTHING`.execute(
    tx.db,
  );
  if (inserted.numAffectedRows === 0n) return replay<Reply>(tx, keys, identity);
  const reply = await work();
  const sealed = keys.seal(Buffer.from(JSON.stringify(reply), 'utf8'), replyContext(identity));
  const stored = JSON.stringify({ sealed: sealed.toString('base64') });
  await sql`UPDATE command SET reply = ${stored}::jsonb WHERE command_id = ${identity.commandId}::uuid`.execute(
    tx.db,
  );
  return reply;
}

/** A reply may repeat clinical text, so it is kept sealed; one written by a statement of its own is plain. */
type StoredReply<Reply> = Reply | { readonly sealed: string };

export const replyContext = (identity: Pick<CommandIdentity, 'commandId'>): string =>
  `command:${identity.commandId}`;

async function replay<Reply>(tx: Tx, keys: Keys, identity: CommandIdentity): Promise<Reply> {
  const { rows } = await sql<{ route: string; body_digest: Buffer; reply: StoredReply<Reply> }>`
    SELECT route, body_digest, reply FROM command WHERE command_id = ${identity.commandId}::uuid`.execute(
    tx.db,
  );
  const stored = rows[0];
  const known = keys.lookupHashes(digested(identity.content));
  // Somebody else's id is invisible behind row security: to this sender it is a reused id all the same.
  if (!stored || stored.route !== identity.route || !known.some((one) => stored.body_digest.equals(one))) {
    throw new Refusal('command.reused');
  }
  const { reply } = stored;
  if (reply === null || typeof reply !== 'object' || !('sealed' in reply)) return reply as Reply;
  const sealed = Buffer.from(String(reply.sealed), 'base64');
  return JSON.parse(keys.open(sealed, replyContext(identity)).toString('utf8')) as Reply;
}
