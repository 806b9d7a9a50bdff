import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { CheckpointHead } from './journal-invariants.ts';

interface PlantedFault {
  readonly sql: readonly string[];
  readonly breaks: RegExp;
}

const drop = (table: string): string => `DO $$ DECLARE c text; BEGIN
  FOR c IN SELECT conname FROM pg_constraint WHERE conrelid = 'leon.${table}'::regclass AND contype = 'c' LOOP
    EXECUTE format('ALTER TABLE leon.${table} DROP CONSTRAINT %I', c); END LOOP; END $$`;

/** Each is something that the constraints forbid: they are taken away first. */
export const plant: Record<string, PlantedFault> = {
  'a claimed case without an owner': {
    sql: [drop('care_case'), `UPDATE leon.care_case SET owner_account_id = NULL WHERE status = 'requested'`],
    breaks: /exactly one owner/,
  },
  'an owner who did not claim the case': {
    sql: [
      `SELECT leon.journal_append('case', id, desk_code, NULL, 'case.claimed', jsonb_build_object('owner', gen_random_uuid())) FROM leon.care_case`,
    ],
    breaks: /journal last named/,
  },
  'a citizen placed outside hospital with nobody responsible': {
    sql: [
      drop('care_case'),
      `UPDATE leon.care_case SET status = 'closed', accepted_by = 'Vagt', outcome = 'municipal_place' WHERE status = 'requested'`,
    ],
    breaks: /without a responsible/,
  },
  'more holds than places': {
    sql: [drop('capacity_ledger'), 'UPDATE leon.capacity_ledger SET free = 0'],
    breaks: /held twice/,
  },
  'a hold that is not counted': {
    sql: ['UPDATE leon.capacity_ledger SET held = held - 1'],
    breaks: /is lost/,
  },
  'two holds of one case': {
    sql: [
      'DROP INDEX leon.one_active_hold_per_case',
      `INSERT INTO leon.hold (id, case_id, desk_code, offer_id, account_id, granted_at, expires_at)
       SELECT gen_random_uuid(), case_id, desk_code, offer_id, account_id, granted_at, expires_at FROM leon.hold`,
    ],
    breaks: /holds two places/,
  },
  'a reserved case whose hold has ended': {
    sql: [`UPDATE leon.hold SET ended_at = granted_at, ended_why = 'released'`],
    breaks: /without its hold|reserved or requested case has/,
  },
  'an open request that no case knows': {
    sql: [`UPDATE leon.place_request SET case_id = gen_random_uuid()`],
    breaks: /every open request/,
  },
  'a hole in a stream': { sql: ['DELETE FROM leon.stream_event WHERE revision = 1'], breaks: /dense/ },
  'a head behind its events': {
    sql: ['UPDATE leon.stream_head SET revision = revision - 1'],
    breaks: /dense/,
  },
  'an event beyond the end': { sql: ['UPDATE leon.stream_tail SET position = 0'], breaks: /one order/ },
  'a change that nobody was told': {
    sql: ['UPDATE leon.care_case SET version = version + 1'],
    breaks: /untold/,
  },
  'a changed journal entry': {
    sql: [
      `UPDATE leon.journal_entry SET entry = convert_to(replace(convert_from(entry, 'UTF8'), 'place.held', 'place.sold'), 'UTF8')`,
    ],
    breaks: /chain of the journal/,
  },
  'a missing journal entry': {
    sql: ['DELETE FROM leon.journal_entry WHERE seq = 1'],
    breaks: /chain of the journal/,
  },
  'a changed payload': {
    sql: [`UPDATE leon.journal_payload SET ciphertext = '\\x00'`],
    breaks: /by digest/,
  },
  'a lost payload': { sql: ['DELETE FROM leon.journal_payload'], breaks: /by digest/ },
  'an emergency access that nobody can find': {
    sql: [
      `INSERT INTO leon.break_glass (id, case_id, desk_code, case_number, account_id, account_name, account_desk, ground, reason, key_id, opened_at, until_at)
       SELECT gen_random_uuid(), id, desk_code, number, gen_random_uuid(), 'Visitator', 'elsewhere', 'other', '\\x01', 'k1',
         leon.leon_now(), leon.leon_now() + interval '1 minute' FROM leon.care_case LIMIT 1`,
    ],
    breaks: /emergency access/,
  },
  'a key that went without a word': {
    sql: [
      `INSERT INTO leon.payload_key (owner_type, owner_id, desk_code, key_id, destroyed_at)
       VALUES ('case', gen_random_uuid(), 'midt', 'k1', leon.leon_now())`,
    ],
    breaks: /unreadable only/,
  },
  'a number destroyed in silence': {
    sql: [
      `INSERT INTO leon.citizen (id, kind, number, key_id, lookup, destroyed_at)
       VALUES ('00000000-0000-4000-8000-000000000001', 'cpr', '', 'k1', sha256('gone'), leon.leon_now())`,
      `INSERT INTO leon.case_citizen SELECT id, desk_code, '00000000-0000-4000-8000-000000000001', leon.leon_now()
       FROM leon.care_case LIMIT 1`,
    ],
    breaks: /number is destroyed only/,
  },
  'a case outside the journal': { sql: ['DELETE FROM leon.journal_entry'], breaks: /in the journal/ },
};

/** Two cases by the product's own statements: one with a place held, one that has asked for its place. */
export async function arrangeWorld(client: pg.Client) {
  const offer = randomUUID();
  const account = randomUUID();
  const commandId = randomUUID();
  await client.query('SET search_path = leon');
  await client.query(`INSERT INTO desk (code) VALUES ('midt')`);
  await client.query(`INSERT INTO organisation (code) VALUES ('kommune-0791')`);
  await client.query(`INSERT INTO offer (code, id) VALUES ('places', $1)`, [offer]);
  await client.query(
    `INSERT INTO account (id, issuer, subject, name, role, desk_code) VALUES ($1, 'test', 'nurse', 'Nurse', 'visitator', 'midt')`,
    [account],
  );
  await client.query(
    `INSERT INTO capacity_ledger (offer_id, model, status, free) VALUES ($1, 'beds', 'open', 2)`,
    [offer],
  );
  for (const [nth, command] of [commandId, randomUUID()].entries()) {
    const caseId = randomUUID();
    await client.query(
      `INSERT INTO care_case (id, number, desk_code, status, caller_type, rang_at, claimed_at, ringing, owner_account_id, owner_name)
       VALUES ($1, $2, 'midt', 'assessing', 'own_gp', leon_now(), leon_now(), false, $3, 'Nurse')`,
      [caseId, nth + 1, account],
    );
    await client.query(
      `SELECT journal_append('case', $1, 'midt', NULL, 'case.claimed', jsonb_build_object('owner', $2::uuid))`,
      [caseId, account],
    );
    const waiter = {
      command,
      actor: account,
      digest: '00'.repeat(32),
      account,
      role: 'visitator',
      desk: 'midt',
      case: caseId,
      version: 1,
      hold: randomUUID(),
      hold_for: 'PT15M',
      override_reason: null,
      payload: `abcd0${nth}`,
    };
    await client.query('SELECT * FROM hold_places($1, $2)', [offer, JSON.stringify([waiter])]);
    if (nth === 1) await askForPlace(client, caseId);
  }
  await client.query('SELECT sequence_outbox(100)');
  return { commandId, heads: () => headsOf(client) };
}

async function askForPlace(client: pg.Client, caseId: string): Promise<void> {
  await client.query('UPDATE hold SET expires_at = NULL WHERE case_id = $1', [caseId]);
  await client.query(
    `INSERT INTO place_request (id, case_id, case_number, desk_code, hold_id, offer_id, unit_code, status, caller_type, needs,
       asked_by, asked_by_name, asked_at, answer_by)
     SELECT gen_random_uuid(), id, number, desk_code, hold_id, offer_id, 'kommune-0791', 'open', caller_type, '{}',
       owner_account_id, owner_name, leon_now(), leon_now() + interval '15 minutes' FROM care_case WHERE id = $1`,
    [caseId],
  );
  await client.query(
    `WITH moved AS (UPDATE care_case c SET version = c.version + 1, status = 'requested', hold_expires_at = NULL,
       request_id = r.id, answer_by = r.answer_by FROM place_request r WHERE r.case_id = c.id AND c.id = $1 RETURNING case_row(c) AS told)
     INSERT INTO outbox (stream, type, v, data) SELECT 'desk:midt', 'case.changed', 1, told FROM moved`,
    [caseId],
  );
}

async function headsOf(client: pg.Client): Promise<CheckpointHead[]> {
  const { rows } = await client.query<CheckpointHead>(
    `SELECT DISTINCT ON (aggregate_type, aggregate_id) aggregate_type AS type, aggregate_id AS id, seq, encode(hash, 'hex') AS hash
     FROM leon.journal_entry ORDER BY aggregate_type, aggregate_id, seq DESC`,
  );
  return rows;
}
