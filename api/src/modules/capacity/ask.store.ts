import type { Capacity } from '@leon/contracts/capacity/capacity.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import { regionStream } from '@leon/contracts/realtime/stream.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';

/** Rows of these offers, made where nobody has told anything yet, locked in one order so that no two askers wait for each other. */
export async function lockLedgers(tx: Tx, offers: readonly Offer[]): Promise<Capacity[]> {
  const ids = offers.map(({ id }) => id);
  const models = offers.map(({ capacityModel }) => capacityModel);
  await sql`INSERT INTO capacity_ledger (offer_id, model)
    SELECT * FROM unnest(${ids}::uuid[], ${models}::text[]) ON CONFLICT DO NOTHING`.execute(tx.db);
  const { rows } = await sql<{ row: Capacity }>`SELECT capacity_row(l) AS row FROM capacity_ledger l
    WHERE offer_id = ANY (${ids}::uuid[]) ORDER BY offer_id FOR UPDATE`.execute(tx.db);
  return rows.map(({ row }) => row);
}

const today = (tx: Pick<Tx, 'now'>) => sql`(${tx.now}::timestamptz AT TIME ZONE 'Europe/Copenhagen')::date`;

/** How often the unit of each of these was reminded on this Danish day, by LEON or by whoever asked; nobody else reminds it meanwhile. */
export async function remindedToday(tx: Tx, offers: readonly Offer[]): Promise<Map<string, number>> {
  const ids = offers.map(({ id }) => id);
  await sql`INSERT INTO capacity_reminder_count (offer_id, day, times)
    SELECT id, ${today(tx)}, 0 FROM unnest(${ids}::uuid[]) AS id ORDER BY id ON CONFLICT DO NOTHING`.execute(
    tx.db,
  );
  const { rows } = await sql<{ id: string; times: number }>`
    SELECT offer_id AS id, times FROM capacity_reminder_count
    WHERE offer_id = ANY (${ids}::uuid[]) AND day = ${today(tx)} ORDER BY offer_id FOR UPDATE`.execute(tx.db);
  return new Map(rows.map(({ id, times }) => [id, times]));
}

export interface Asker {
  readonly accountId: string;
  readonly name: string;
  readonly desk: string;
}

/** Writes that the units of these offers are asked, counts it, tells their screens and journals it. */
export async function writeAsks(
  tx: Tx,
  offers: readonly Pick<Offer, 'id' | 'unit'>[],
  by: Asker,
): Promise<void> {
  const ids = offers.map(({ id }) => id);
  const units = offers.map(({ unit }) => unit);
  await sql`INSERT INTO capacity_ask (offer_id, asked_at, desk_code, asked_by, asked_by_name)
    SELECT unnest(${ids}::uuid[]), ${tx.now}::timestamptz, ${by.desk}, ${by.accountId}::uuid, ${by.name}`.execute(
    tx.db,
  );
  await sql`UPDATE capacity_reminder_count SET times = times + 1
    WHERE offer_id = ANY (${ids}::uuid[]) AND day = ${today(tx)}`.execute(tx.db);
  await sql`WITH told AS (
      UPDATE capacity_ledger l SET version = l.version + 1, asked_at = ${tx.now}, asked_by = ${by.name}, asked_desk = ${by.desk}
      WHERE l.offer_id = ANY (${ids}::uuid[]) RETURNING capacity_row(l) AS row)
    INSERT INTO outbox (stream, type, v, data) SELECT ${regionStream}, 'capacity.changed', 1, row::json FROM told`.execute(
    tx.db,
  );
  await sql`SELECT journal_append('offer', id, ${by.desk}, unit, 'capacity.asked',
      jsonb_build_object('by', ${by.name}::text, 'desk', ${by.desk}::text))
    FROM unnest(${ids}::uuid[], ${units}::text[]) AS asked(id, unit) ORDER BY id`.execute(tx.db);
}
