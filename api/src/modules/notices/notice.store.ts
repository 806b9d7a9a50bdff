import type { NoticeDelivery, NoticeTarget } from '@leon/contracts/oversight/notice.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';

const delivery = sql`d.id, d.version, n.event, d.channel, d.address, n.desk_code AS desk, n.unit_code AS unit,
  n.case_number AS "caseNumber", d.status, d.attempts, iso(d.next_try_at) AS "nextTryAt", d.error, iso(n.made_at) AS "madeAt", iso(d.sent_at) AS "sentAt"`;
const target = sql`t.id, t.version, t.event, t.channel, t.address, t.desk_code AS desk, t.unit_code AS unit, t.active,
  t.set_by_name AS "setBy", iso(t.set_at) AS "setAt"`;

/** As many as a person reads; what failed comes before what went well. */
const mostListed = 100;

export async function listDeliveries({ db }: Tx): Promise<NoticeDelivery[]> {
  const { rows } =
    await sql<NoticeDelivery>`SELECT ${delivery} FROM notice_delivery d JOIN notice n ON n.id = d.notice_id
    ORDER BY (d.status = 'failed') DESC, n.made_at DESC, d.id LIMIT ${mostListed}`.execute(db);
  return rows;
}

export async function countFailed({ db }: Tx): Promise<number> {
  const { rows } = await sql<{ failed: number }>`
    SELECT count(*)::integer AS failed FROM notice_delivery WHERE status = 'failed'`.execute(db);
  return rows[0]?.failed ?? 0;
}

export async function listTargets({ db }: Tx): Promise<NoticeTarget[]> {
  const { rows } =
    await sql<NoticeTarget>`SELECT ${target} FROM notice_target t ORDER BY t.event, t.set_at, t.id`.execute(
      db,
    );
  return rows;
}

export interface SaidTarget extends Omit<NoticeTarget, 'version' | 'setBy' | 'setAt'> {
  readonly by: { readonly accountId: string; readonly name: string };
  readonly expectedVersion: number;
}

/** Undefined: somebody else has changed it since `expectedVersion` was seen. */
export async function writeTarget({ db, now }: Tx, said: SaidTarget): Promise<NoticeTarget | undefined> {
  const { rows } = await sql<NoticeTarget>`
    INSERT INTO notice_target AS t (id, version, event, channel, address, desk_code, unit_code, active, set_by, set_by_name, set_at)
    SELECT ${said.id}::uuid, ${said.expectedVersion}::integer + 1, ${said.event}, ${said.channel}, ${said.address}, ${said.desk}, ${said.unit},
      ${said.active}, ${said.by.accountId}::uuid, ${said.by.name}, ${now}::timestamptz
    WHERE ${said.expectedVersion}::integer = 0 OR EXISTS (SELECT 1 FROM notice_target WHERE id = ${said.id}::uuid)
    ON CONFLICT (id) DO UPDATE SET version = excluded.version, event = excluded.event, channel = excluded.channel, address = excluded.address,
      desk_code = excluded.desk_code, unit_code = excluded.unit_code, active = excluded.active, set_by = excluded.set_by,
      set_by_name = excluded.set_by_name, set_at = excluded.set_at
    WHERE t.version = ${said.expectedVersion} RETURNING ${target}`.execute(db);
  return rows[0];
}

/** What has failed is due once more; what is under way or arrived stays as it is. Undefined: it is not there. */
export async function retryDelivery({ db, now }: Tx, id: string): Promise<NoticeDelivery | undefined> {
  await sql`UPDATE notice_delivery SET version = version + 1, status = 'waiting', attempts = 0, error = NULL,
    next_try_at = ${now} WHERE id = ${id}::uuid AND status IN ('failed', 'off')`.execute(db);
  const { rows } = await sql<NoticeDelivery>`
    SELECT ${delivery} FROM notice_delivery d JOIN notice n ON n.id = d.notice_id WHERE d.id = ${id}::uuid`.execute(
    db,
  );
  return rows[0];
}
