import type { Invariant } from './invariant.ts';

/** Written apart from the code that appends and verifies: two readings of the same rule. */
export const journalInvariants: readonly Invariant[] = [
  {
    name: 'every chain of the journal verifies',
    sql: `SELECT format('%s %s, entry %s', aggregate_type, aggregate_id, seq) AS what FROM (
        SELECT *, coalesce(lag(hash) OVER chain, ''::bytea) AS before, row_number() OVER chain AS nth,
          convert_from(entry, 'UTF8')::jsonb AS said
        FROM leon.journal_entry WINDOW chain AS (PARTITION BY aggregate_type, aggregate_id ORDER BY seq)) e
      WHERE seq <> nth OR hash <> sha256(before || entry)
        OR (said->>'aggregate', said->>'id', said->>'seq') IS DISTINCT FROM (aggregate_type, aggregate_id::text, seq::text)`,
  },
  {
    name: 'what the journal speaks of by digest is there, byte for byte',
    sql: `SELECT format('payload %s was changed', encode(digest, 'hex')) AS what FROM leon.journal_payload WHERE sha256(ciphertext) <> digest
      UNION ALL SELECT format('payload %s is gone', said->>'payload') FROM (
        SELECT convert_from(entry, 'UTF8')::jsonb AS said FROM leon.journal_entry) e
      WHERE said->>'payload' IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM leon.journal_payload p WHERE p.digest = decode(said->>'payload', 'hex'))`,
  },
  {
    name: 'every case is in the journal',
    sql: `SELECT format('case %s', c.id) AS what FROM leon.care_case c WHERE NOT EXISTS (
      SELECT 1 FROM leon.journal_entry e WHERE e.aggregate_type = 'case' AND e.aggregate_id = c.id)`,
  },
  {
    name: 'no emergency access is without its journal and, while that is kept, its line in the access log',
    sql: `SELECT format('emergency access %s', b.id) AS what FROM leon.break_glass b
      WHERE NOT EXISTS (SELECT 1 FROM leon.journal_entry e WHERE e.aggregate_type = 'break_glass' AND e.aggregate_id = b.id)
        OR length(b.reason) > 0 AND NOT EXISTS (SELECT 1 FROM leon.access_log l WHERE l.break_glass_id = b.id)`,
  },
  {
    name: 'text is made unreadable only where the journal says so',
    sql: `SELECT format('key of %s %s', k.owner_type, k.owner_id) AS what FROM leon.payload_key k
      WHERE k.destroyed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM leon.journal_entry e
        WHERE e.aggregate_type = k.owner_type AND e.aggregate_id = k.owner_id
          AND convert_from(e.entry, 'UTF8')::jsonb->>'kind' = 'case.text_destroyed')`,
  },
  {
    name: 'a citizen’s number is destroyed only where the journal of each of her cases says so',
    sql: `SELECT format('citizen %s, case %s', z.id, about) AS what
      FROM leon.citizen z CROSS JOIN LATERAL leon.cases_about(z.id) about
      WHERE z.destroyed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM leon.journal_entry e
        WHERE e.aggregate_type = 'case' AND e.aggregate_id = about
          AND convert_from(e.entry, 'UTF8')::jsonb->>'kind' = 'case.citizen_number_destroyed')`,
  },
];

export interface CheckpointHead {
  readonly type: string;
  readonly id: string;
  readonly seq: number;
  readonly hash: string;
}

/** Against a checkpoint kept outside, a journal that was written anew or cut short shows. */
export const stillHolds = (heads: readonly CheckpointHead[]): Invariant => ({
  name: 'the journal goes on from the checkpoint that was kept outside',
  input: heads,
  sql: `SELECT format('%s %s, entry %s', h.type, h.id, h.seq) AS what
    FROM jsonb_to_recordset($1::jsonb) AS h (type text, id uuid, seq integer, hash text)
    LEFT JOIN leon.journal_entry e ON e.aggregate_type = h.type AND e.aggregate_id = h.id AND e.seq = h.seq
    WHERE e.hash IS DISTINCT FROM decode(h.hash, 'hex')`,
});

/** `ids`: commands whose sender got an answer that they were carried out. */
export const acknowledged = (ids: readonly string[]): Invariant => ({
  name: 'every acknowledged command is stored, with its answer',
  input: ids,
  sql: `SELECT format('command %s', a.id) AS what FROM jsonb_array_elements_text($1::jsonb) AS a (id)
    LEFT JOIN leon.command c ON c.command_id = a.id::uuid WHERE c.reply IS NULL`,
});
