import { createHash } from 'node:crypto';
import {
  checkpointDigest,
  type JournalCheckpoint,
  type JournalHead,
  type Queryable,
} from './journal-checkpoint.ts';

export type JournalFaultKind =
  /** An entry is missing between others. */
  | 'missing_entry'
  /** The stored bytes are not those that were hashed, or the entry before is another. */
  | 'broken_hash'
  /** The bytes speak of another aggregate or place in the chain than their row. */
  | 'moved_entry'
  /** The checkpoint knows a later entry than is stored. */
  | 'cut_tail'
  /** The checkpoint knows another entry at this place: the chain was written anew. */
  | 'rewritten'
  /** Before the entry that it follows, or before a checkpoint that does not know it, or not when its row says. */
  | 'wrong_time'
  /** The checkpoint's own digest does not fit its heads. */
  | 'bad_checkpoint'
  /** The database noted another one at this time: this file, or that row, was put in its place. */
  | 'replaced_checkpoint';

export interface JournalFault {
  readonly kind: JournalFaultKind;
  readonly type: string;
  readonly id: string;
  readonly seq: number;
}

export interface JournalVerdict {
  readonly entries: number;
  readonly chains: number;
  readonly faults: readonly JournalFault[];
}

interface EntryRow {
  readonly type: string;
  readonly id: string;
  readonly seq: number;
  readonly entry: Buffer;
  readonly hash: Buffer;
  readonly recordedAt: Date;
}

const batch = 2_000;
const firstId = '00000000-0000-0000-0000-000000000000';

const sha256 = (...parts: Buffer[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Two transactions of one aggregate may end in another order than they began, by as long as one may last. */
const toleranceMs = 60_000;

function said({ entry }: EntryRow): Record<string, unknown> {
  try {
    return JSON.parse(entry.toString('utf8')) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function speaksOfItsPlace(row: EntryRow): boolean {
  const { aggregate, id, seq } = said(row);
  return aggregate === row.type && id === row.id && seq === row.seq;
}

/** `notBefore`: when the checkpoint was taken, for what it does not know. */
function isInItsTime(row: EntryRow, before: EntryRow | undefined, notBefore: number): boolean {
  const at = Date.parse(String(said(row).at));
  if (Math.abs(at - row.recordedAt.getTime()) > 1_000) return false;
  const earliest = Math.max(before?.recordedAt.getTime() ?? 0, notBefore);
  return at >= earliest - toleranceMs;
}

/** Reads every stored byte once, in batches. Entries appended meanwhile are fine. */
export async function verifyJournal(db: Queryable, checkpoint?: JournalCheckpoint): Promise<JournalVerdict> {
  const faults: JournalFault[] = [];
  const expected = new Map(checkpoint?.heads.map((head) => [`${head.type} ${head.id}`, head]));
  const takenAt = checkpoint === undefined ? 0 : Date.parse(checkpoint.takenAt);
  if (checkpoint && checkpointDigest(checkpoint.heads).toString('hex') !== checkpoint.digest) {
    faults.push({ kind: 'bad_checkpoint', type: '', id: '', seq: 0 });
  }
  if (checkpoint && (await isReplaced(db, checkpoint)))
    faults.push({ kind: 'replaced_checkpoint', type: '', id: '', seq: 0 });
  let [entries, chains] = [0, 0];
  let previous: EntryRow | undefined;
  const endOfChain = (): void => {
    if (!previous) return;
    const head = expected.get(`${previous.type} ${previous.id}`);
    if (head && head.seq > previous.seq) faults.push(cut(head));
    expected.delete(`${previous.type} ${previous.id}`);
  };

  for (
    let rows = await entriesAfter(db, undefined);
    rows.length > 0;
    rows = await entriesAfter(db, previous)
  ) {
    for (const row of rows) {
      const sameChain = previous?.type === row.type && previous.id === row.id;
      if (!sameChain) {
        endOfChain();
        chains += 1;
      }
      const before: EntryRow | undefined = sameChain ? previous : undefined;
      const head = expected.get(`${row.type} ${row.id}`);
      const isNew = row.seq > (head?.seq ?? 0);
      const fault = faultOf(row, before, head, isNew ? takenAt : 0);
      if (fault) faults.push({ kind: fault, type: row.type, id: row.id, seq: row.seq });
      entries += 1;
      previous = row;
    }
  }
  endOfChain();
  for (const head of expected.values()) faults.push(cut(head));
  return { entries, chains, faults };
}

const cut = ({ type, id, seq }: JournalHead): JournalFault => ({ kind: 'cut_tail', type, id, seq });

function faultOf(
  row: EntryRow,
  before: EntryRow | undefined,
  checkpointed: JournalHead | undefined,
  notBefore: number,
): JournalFaultKind | null {
  if (row.seq !== (before?.seq ?? 0) + 1) return 'missing_entry';
  if (!sha256(...(before ? [before.hash] : []), row.entry).equals(row.hash)) return 'broken_hash';
  if (!speaksOfItsPlace(row)) return 'moved_entry';
  const rewritten = checkpointed?.seq === row.seq && checkpointed.hash !== row.hash.toString('hex');
  if (rewritten) return 'rewritten';
  return isInItsTime(row, before, notBefore) ? null : 'wrong_time';
}

async function entriesAfter(db: Queryable, last: EntryRow | undefined): Promise<EntryRow[]> {
  const { rows } = await db.query<EntryRow>(
    `SELECT aggregate_type AS type, aggregate_id::text AS id, seq, entry, hash, recorded_at AS "recordedAt" FROM leon.journal_entry
     WHERE (aggregate_type, aggregate_id, seq) > ($1::text, $2::uuid, $3::integer)
     ORDER BY aggregate_type, aggregate_id, seq LIMIT ${batch}`,
    [last?.type ?? '', last?.id ?? firstId, last?.seq ?? 0],
  );
  return rows;
}

/** The worker notes each of its checkpoints in the database as well: at one time there is one. */
async function isReplaced(db: Queryable, { takenAt, digest }: JournalCheckpoint): Promise<boolean> {
  const { rows } = await db.query<{ digest: string }>(
    `SELECT encode(digest, 'hex') AS digest FROM leon.journal_checkpoint WHERE taken_at = $1::timestamptz`,
    [takenAt],
  );
  return rows.some((noted) => noted.digest !== digest);
}

/**
 * Payloads whose bytes are not those that an entry speaks of, or that are gone. A payload with a destroyed key still has
 * its bytes.
 */
export async function changedPayloads(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ digest: string }>(
    `SELECT encode(digest, 'hex') AS digest FROM leon.journal_payload WHERE sha256(ciphertext) <> digest
     UNION SELECT said.digest FROM leon.journal_entry e,
       LATERAL (SELECT convert_from(e.entry, 'UTF8')::jsonb->>'payload' AS digest) said
     WHERE said.digest IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM leon.journal_payload p WHERE p.digest = decode(said.digest, 'hex'))`,
  );
  return rows.map(({ digest }) => digest);
}
