import type { Role } from '@leon/contracts/identity/role.ts';
import type { DeskPeople } from '@leon/contracts/realtime/stream.ts';
import { sql } from 'kysely';
import type { Tx } from '../db/actor.ts';

/** Somebody of a desk whose console is connected. */
export interface Sign {
  readonly accountId: string;
  readonly name: string;
  readonly role: Role;
  readonly desk: string;
}

/** No node has beaten for this long: nobody was heard, so every patience begins anew. */
const gap = 'PT20S';
/** A console that lost its line comes back within this; only then is its person gone. */
const goneAfter = 'PT15S';
/** Who was here within a shift and the one before it is still spoken of. LEON default. */
const shownFor = 'PT16H';

/** This node listens at this moment. */
export async function listenOn(tx: Tx): Promise<void> {
  await sql`UPDATE presence_watch SET beat_at = ${tx.now},
    since = CASE WHEN beat_at < ${tx.now}::timestamptz - ${gap}::interval THEN ${tx.now} ELSE since END`.execute(
    tx.db,
  );
}

export async function keepSigns(tx: Tx, signs: readonly Sign[]): Promise<void> {
  const people = new Map(signs.map((sign) => [sign.accountId, sign]));
  if (people.size === 0) return;
  // in order, as every node writes them: nobody waits in a circle
  await sql`INSERT INTO desk_presence (account_id, desk_code, name, role, seen_at)
    SELECT "accountId", desk, name, role, ${tx.now}
    FROM jsonb_to_recordset(${JSON.stringify([...people.values()])}::jsonb) AS s("accountId" uuid, desk text, name text, role text)
    ORDER BY "accountId"
    ON CONFLICT (account_id) DO UPDATE SET desk_code = excluded.desk_code, name = excluded.name, role = excluded.role, seen_at = excluded.seen_at`.execute(
    tx.db,
  );
}

type People = DeskPeople['people'];

/** By desk; who is gone says since when, who is there says which cases are open on her screens. Signed out is gone at once. */
export async function peopleOf(tx: Tx, desks: readonly string[]): Promise<Map<string, People>> {
  if (desks.length === 0) return new Map();
  const { rows } = await sql<{ desk: string; people: People }>`
    SELECT p.desk_code AS desk, jsonb_agg(jsonb_build_object('id', p.account_id, 'name', p.name, 'role', p.role,
      'cases', CASE WHEN g.gone THEN '[]'::jsonb ELSE (SELECT coalesce(jsonb_agg(DISTINCT v.case_id), '[]') FROM case_viewer v
        WHERE v.account_id = p.account_id AND v.seen_at > ${tx.now}::timestamptz - ${goneAfter}::interval) END,
      'goneSince', CASE WHEN g.gone THEN iso(p.seen_at) END) ORDER BY p.name, p.account_id) AS people
    FROM desk_presence p CROSS JOIN LATERAL (SELECT p.seen_at <= ${tx.now}::timestamptz - ${goneAfter}::interval OR has_signed_out(p.account_id) AS gone) g
    WHERE p.desk_code = ANY (${desks}::text[]) AND p.seen_at > ${tx.now}::timestamptz - ${shownFor}::interval
    GROUP BY p.desk_code`.execute(tx.db);
  return new Map(rows.map(({ desk, people }) => [desk, people]));
}
