import { createHash } from 'node:crypto';
import type { DirectoryFileName } from '@leon/contracts/directory/files.ts';
import { entityOf, rowKeyOf } from './check-rows.rules.ts';
import { startOfDay } from './danish-time.rules.ts';
import type { Period } from './directory-state.ts';
import type { FileRow, RowIssue } from './read-folder.ts';

/** A version as it is stored; `period` null: it was replaced before it came into force. */
export interface StoredVersion {
  readonly entity: string;
  readonly rowKey: string;
  readonly version: number;
  readonly digest: string;
  readonly period: Period | null;
}

export interface NewVersion extends StoredVersion {
  readonly row: object;
}

export interface FilePlan {
  readonly inserts: NewVersion[];
  /** Stored versions whose time is cut short. */
  readonly cuts: StoredVersion[];
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly vanished: string[];
  readonly issues: RowIssue[];
}

/**
 * What an import of one file does to its versions. `now` in milliseconds; null at the very first import, whose rows are
 * taken to have been so all along. Later on nothing is rewritten: a change counts from now, or from the row's own
 * first day where that is still to come.
 */
export function planImport(
  file: DirectoryFileName,
  rows: readonly FileRow[],
  stored: readonly StoredVersion[],
  now: number | null,
): FilePlan {
  const versions = new Map<string, StoredVersion[]>();
  for (const version of stored)
    versions.set(version.entity, [...(versions.get(version.entity) ?? []), version]);
  const plan: FilePlan = {
    inserts: [],
    cuts: [],
    added: 0,
    changed: 0,
    unchanged: 0,
    vanished: [],
    issues: [],
  };
  const count = { added: 0, changed: 0, unchanged: 0 };
  for (const { line, row } of rows) {
    const entity = entityOf(file, row);
    const rowKey = rowKeyOf(file, row);
    const digest = digestOf(row);
    const ofThing = versions.get(entity) ?? [];
    const latest = ofThing.filter((version) => version.rowKey === rowKey).at(-1);
    if (latest?.digest === digest) {
      count.unchanged += 1;
      continue;
    }
    count[latest ? 'changed' : 'added'] += 1;
    const period = periodFrom(row, now);
    const kept = ofThing.map((version) =>
      version.rowKey === rowKey ? cutAt(version, period.from, plan.cuts) : version,
    );
    const next = Math.max(0, ...ofThing.map(({ version }) => version)) + 1;
    const inserted = { entity, rowKey, version: next, digest, period: isEmpty(period) ? null : period, row };
    const clash = kept.find((version) => overlap(version.period, inserted.period));
    if (clash) plan.issues.push({ file: `${file}.csv`, line, reason: clashReason(clash) });
    plan.inserts.push(inserted);
    versions.set(entity, [...kept, inserted]);
  }
  const present = new Set(rows.map(({ row }) => rowKeyOf(file, row)));
  const vanished = new Set(stored.map(({ rowKey }) => rowKey).filter((rowKey) => !present.has(rowKey)));
  return { ...plan, ...count, vanished: [...vanished] };
}

const clashReason = (clash: StoredVersion): string =>
  `is in force at the same time as row "${clash.rowKey}": give that row a valid_to, or this one a later valid_from`;

function digestOf(row: object): string {
  const sorted = Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}

function periodFrom(row: { valid_from: string | null; valid_to: string | null }, now: number | null): Period {
  const from = row.valid_from === null ? null : startOfDay(row.valid_from);
  const to = row.valid_to === null ? null : startOfDay(row.valid_to);
  return { from: now === null ? from : Math.max(now, from ?? now), to };
}

function cutAt(version: StoredVersion, at: number | null, cuts: StoredVersion[]): StoredVersion {
  const { period } = version;
  if (period === null || at === null || (period.to !== null && period.to <= at)) return version;
  const rest = { from: period.from, to: at };
  const cut = { ...version, period: isEmpty(rest) ? null : rest };
  cuts.push(cut);
  return cut;
}

const isEmpty = ({ from, to }: Period): boolean => from !== null && to !== null && to <= from;

function overlap(a: Period | null, b: Period | null): boolean {
  if (a === null || b === null) return false;
  return (a.from ?? -Infinity) < (b.to ?? Infinity) && (b.from ?? -Infinity) < (a.to ?? Infinity);
}
