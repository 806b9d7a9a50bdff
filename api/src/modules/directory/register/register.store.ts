import type { RegisterFact } from '@leon/contracts/directory/register-fact.ts';
import { sql } from 'kysely';
import type { Person, Tx } from '../../../db/actor.ts';
import type { Period } from '../directory-state.ts';
import { offerIdOf } from '../offer-id.rules.ts';
import type { LocalEntry } from './local-entry.ts';

type Db = Pick<Tx, 'db'>;
type Value = RegisterFact['value'];
interface EntryRow extends Omit<LocalEntry, 'said' | 'before'> {
  readonly fact: RegisterFact['fact'];
  readonly key: string;
  readonly value: Value;
  readonly was: Value;
}

const factOf = (fact: string, key: string, value: Value): RegisterFact =>
  ({ fact, key, value }) as RegisterFact;

/** All that was ever said, in order. */
export async function readEntries({ db }: Db): Promise<LocalEntry[]> {
  const { rows } = await sql<EntryRow>`
    SELECT e.id, e.seq, o.code AS offer, e.fact, e.key, e.value, e.before AS was,
      floor(extract(epoch FROM lower(e.valid)) * 1000)::float8 AS "from",
      floor(extract(epoch FROM upper(e.valid)) * 1000)::float8 AS "to",
      e.said_by AS "saidBy", e.note, e.by_name AS "by", iso(e.recorded_at) AS at, e.undoes
    FROM register_entry e JOIN offer o ON o.id = e.offer_id ORDER BY e.seq`.execute(db);
  return rows.map(({ fact, key, value, was, ...entry }) => ({
    ...entry,
    said: factOf(fact, key, value),
    before: factOf(fact, key, was),
  }));
}

/** One change of the register at a time, imports included: whoever comes second sees what the first did. */
export async function lockRegister({ db }: Db): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(7316005)`.execute(db);
}

export interface NewEntry {
  readonly id: string;
  readonly offer: string;
  readonly said: RegisterFact;
  readonly before: RegisterFact;
  readonly period: Period;
  readonly saidBy: string;
  readonly note: string | null;
  readonly undoes: string | null;
}

export async function addEntry({ db, now }: Tx, by: Person, entry: NewEntry): Promise<void> {
  const { id, offer, said, before, period, saidBy, note, undoes } = entry;
  const json = (value: Value): string | null => (value === null ? null : JSON.stringify(value));
  const instant = (at: number | null): Date | null => (at === null ? null : new Date(at));
  await sql`INSERT INTO register_entry (id, offer_id, seq, fact, key, value, before, valid, said_by, note, undoes,
      account_id, by_name, organisation_code, recorded_at)
    VALUES (${id}::uuid, ${offerIdOf(offer)}::uuid, (SELECT coalesce(max(seq), 0) + 1 FROM register_entry), ${said.fact}, ${said.key},
      ${json(said.value)}::jsonb, ${json(before.value)}::jsonb,
      tstzrange(${instant(period.from)}::timestamptz, ${instant(period.to)}::timestamptz), ${saidBy}, ${note}, ${undoes}::uuid,
      ${by.accountId}::uuid, ${by.name}, ${by.organisation}, ${now})`.execute(db);
}

export async function addVerification(
  { db, now }: Tx,
  by: Person,
  id: string,
  offerId: string,
): Promise<void> {
  await sql`INSERT INTO register_verification (id, offer_id, account_id, by_name, organisation_code, verified_at)
    VALUES (${id}::uuid, ${offerId}::uuid, ${by.accountId}::uuid, ${by.name}, ${by.organisation}, ${now})`.execute(
    db,
  );
}

export interface LastVerification {
  readonly offerId: string;
  readonly at: Date;
  readonly by: string;
}

export async function lastVerifications({ db }: Db): Promise<ReadonlyMap<string, LastVerification>> {
  const { rows } = await sql<LastVerification>`
    SELECT DISTINCT ON (offer_id) offer_id AS "offerId", verified_at AS at, by_name AS by
    FROM register_verification ORDER BY offer_id, verified_at DESC`.execute(db);
  return new Map(rows.map((row) => [row.offerId, row]));
}

/** How often an offer is gone through, in whole days. */
export async function verifyEveryDays({ db }: Db): Promise<number> {
  const { rows } = await sql<{ days: number }>`
    SELECT extract(day FROM value::interval)::int AS days FROM register_setting WHERE setting = 'verify_every'`.execute(
    db,
  );
  return rows[0]?.days ?? 90;
}

/** When each import of the region's folder happened, ISO instant by revision. */
export async function importTimes({ db }: Db): Promise<ReadonlyMap<number, string>> {
  const { rows } = await sql<{ revision: number; at: string }>`
    SELECT revision, iso(imported_at) AS at FROM directory_import`.execute(db);
  return new Map(rows.map(({ revision, at }) => [revision, at]));
}
