import { randomUUID } from 'node:crypto';
import {
  ageOn,
  type CitizenNumber,
  maskCitizenNumber,
  parseCitizenNumber,
} from '@leon/contracts/identity/cpr.ts';
import { isSynthetic } from '@leon/contracts/identity/synthetic.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';
import type { Keys } from '../../db/keys.ts';
import { lockHashes } from '../../db/lock-hashes.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';

export interface LinkedCitizen {
  readonly citizenId: string;
  readonly masked: string;
  /** False: look at the digits again; never a reason to refuse. */
  readonly modulus11Ok: boolean | null;
  /** Whole years today; null where the number does not say. */
  readonly age: number | null;
}

export const citizenContext = (id: string): string => `citizen:${id}`;

const dayInDenmark = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });

/** Finds or keeps the citizen with this number. Refuses with cpr.invalid, citizen.synthetic_only. Desk roles only. */
export async function linkCitizen(
  tx: Tx,
  { keys, training }: Pick<Services, 'keys' | 'training'>,
  cprText: string,
): Promise<LinkedCitizen> {
  const today = dayInDenmark.format(tx.now);
  const parsed = parseCitizenNumber(cprText, today);
  if (parsed === null) throw new Refusal('cpr.invalid');
  if (training && !isSynthetic(parsed)) throw new Refusal('citizen.synthetic_only');
  const { number, birthDate, modulus11Ok } = parsed;
  return {
    citizenId: await idOf(tx, keys, parsed),
    masked: maskCitizenNumber(number),
    modulus11Ok,
    age: birthDate === null ? null : ageOn(birthDate, today),
  };
}

/** What a citizen is found by. */
export const citizenLookup = (number: string): string => `citizen:${number}`;

/** Names the one citizen whom row security then shows: by the number under every look-up key that is in use. */
async function idByNumber(tx: Tx, hashes: readonly Buffer[]): Promise<string | null> {
  const names = hashes.map((hash) => hash.toString('hex')).join(',');
  await sql`SELECT set_config('leon.citizen_lookup', ${names}, true)`.execute(tx.db);
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM citizen WHERE lookup = ANY (${hashes}::bytea[])`.execute(tx.db);
  return rows[0]?.id ?? null;
}

async function idOf(tx: Tx, keys: Keys, { kind, number }: CitizenNumber): Promise<string> {
  const hashes = keys.lookupHashes(citizenLookup(number));
  // Uniqueness holds under one key: two nodes that write under different ones would each keep the same citizen.
  if (hashes.length > 1) await lockHashes(tx, hashes, 7_316_003);
  const known = await idByNumber(tx, hashes);
  if (known !== null) return known;
  const id = randomUUID();
  const sealed = keys.seal(Buffer.from(number, 'utf8'), citizenContext(id));
  await sql`INSERT INTO citizen (id, kind, number, key_id, lookup)
    VALUES (${id}::uuid, ${kind}, ${sealed}, ${keys.keyIdOf(sealed)}, ${hashes[0]}) ON CONFLICT DO NOTHING`.execute(
    tx.db,
  );
  // Somebody else may have linked the same citizen meanwhile: the stored row is the answer.
  const stored = await idByNumber(tx, hashes);
  if (stored === null) throw new Refusal('access.denied');
  return stored;
}

/** The citizen with this number, where one is kept; for an auditor, who links nobody. Refuses with cpr.invalid. */
export async function findCitizen(
  tx: Tx,
  keys: Keys,
  cprText: string,
): Promise<{ readonly citizenId: string | null; readonly masked: string }> {
  const parsed = parseCitizenNumber(cprText, dayInDenmark.format(tx.now));
  if (parsed === null) throw new Refusal('cpr.invalid');
  const citizenId = await idByNumber(tx, keys.lookupHashes(citizenLookup(parsed.number)));
  return { citizenId, masked: maskCitizenNumber(parsed.number) };
}

/** Null: not there for this actor, or destroyed when it had been kept long enough. */
async function numberOf(tx: Tx, keys: Keys, citizenId: string): Promise<string | null> {
  await sql`SELECT set_config('leon.citizen_id', ${citizenId}, true)`.execute(tx.db);
  const { rows } = await sql<{
    number: Buffer;
  }>`SELECT number FROM citizen WHERE id = ${citizenId}::uuid AND destroyed_at IS NULL`.execute(tx.db);
  const sealed = rows[0]?.number;
  return sealed === undefined ? null : keys.open(sealed, citizenContext(citizenId)).toString('utf8');
}

/** A replacement number of any kind: who she is may come to be known by her own. */
export async function isReplacement(tx: Tx, citizenId: string): Promise<boolean> {
  await sql`SELECT set_config('leon.citizen_id', ${citizenId}, true)`.execute(tx.db);
  const { rows } = await sql`SELECT 1 FROM citizen WHERE id = ${citizenId}::uuid AND kind <> 'cpr'`.execute(
    tx.db,
  );
  return rows.length > 0;
}

/** Whether somebody has said that this citizen's address is protected; false also where she is not there for this actor. */
export async function isAddressProtected(tx: Tx, citizenId: string): Promise<boolean> {
  await sql`SELECT set_config('leon.citizen_id', ${citizenId}, true)`.execute(tx.db);
  const { rows } =
    await sql`SELECT 1 FROM citizen WHERE id = ${citizenId}::uuid AND address_protected`.execute(tx.db);
  return rows.length > 0;
}

export async function markAddress(tx: Tx, citizenId: string, isProtected: boolean): Promise<void> {
  await sql`SELECT set_config('leon.citizen_id', ${citizenId}, true)`.execute(tx.db);
  await sql`UPDATE citizen SET address_protected = ${isProtected} WHERE id = ${citizenId}::uuid`.execute(
    tx.db,
  );
}

/** The number of a citizen as lists and banners show it; null: not there for this actor. */
export async function maskedCitizen(tx: Tx, keys: Keys, citizenId: string): Promise<string | null> {
  const number = await numberOf(tx, keys, citizenId);
  return number === null ? null : maskCitizenNumber(number);
}

/** As it is written: "251248-4916". The caller has logged the look with its ground. */
export async function wholeCitizenNumber(tx: Tx, keys: Keys, citizenId: string): Promise<string | null> {
  const number = await numberOf(tx, keys, citizenId);
  return number === null ? null : `${number.slice(0, 6)}-${number.slice(6)}`;
}
