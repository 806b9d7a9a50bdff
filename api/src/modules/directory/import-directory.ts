import { randomUUID } from 'node:crypto';
import { type DirectoryFileName, directoryFileNames } from '@leon/contracts/directory/files.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import { regionStream } from '@leon/contracts/realtime/stream.ts';
import type { Tx } from '../../db/actor.ts';
import { journal } from '../../db/journal.ts';
import { emit } from '../../db/outbox.ts';
import { checkRows } from './check-rows.rules.ts';
import { loadState } from './directory.store.ts';
import type { DirectoryState } from './directory-state.ts';
import { endedOffers } from './ended-offers.rules.ts';
import { beginImport, openForImport, recordImport, storedVersions, writePlans } from './import.store.ts';
import { type FilePlan, planImport } from './import-plan.rules.ts';
import { offersAt, versionAt } from './offers-in-force.rules.ts';
import { hoursAheadMs } from './offers-picture.ts';
import { findOrphans } from './orphans.rules.ts';
import { type FolderRows, type RowIssue, readFolder } from './read-folder.ts';
import { type KeptFact, keptFacts } from './register/kept-facts.rules.ts';
import { rulesAt } from './rules-in-force.rules.ts';
import { tellRules } from './tell-rules.ts';

export interface ImportReport {
  /** Empty: the folder was taken. Otherwise nothing of it was. */
  readonly issues: readonly RowIssue[];
  /** The register's revision afterwards; unchanged when nothing was new. */
  readonly revision: number | null;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows that are in force here and no longer in the folder: told, never deleted. */
  readonly vanished: readonly { file: string; row: string }[];
  /** What is said in LEON itself and goes on counting although the folder now says something else. */
  readonly kept: readonly KeptFact[];
}

/** The whole register is one aggregate of the journal. */
const directoryJournalId = '00000000-0000-8000-8000-000000000001';

/** What has no approval is on for show, and never where citizens are real (docs/adr/0018). */
const withoutDemoSupport = (rows: FolderRows): FolderRows => ({
  ...rows,
  'decision-support': rows['decision-support'].filter(({ row }) => !row.demo),
});

class RefusedFolder extends Error {
  readonly issues: readonly RowIssue[];

  constructor(issues: readonly RowIssue[]) {
    super('the folder was refused');
    this.issues = issues;
  }
}

/** Imports a region's folder in one transaction, as a role that may do nothing else. `url` may become `leon_migrator`. */
export async function importDirectory(options: {
  url: string;
  folder: string;
  /** An installation for demonstration or training: it alone takes the unapproved switch of the module in. */
  demonstration?: boolean;
}): Promise<ImportReport> {
  const { rows: read, issues } = await readFolder(options.folder);
  const rows = options.demonstration === false ? withoutDemoSupport(read) : read;
  const refused = (why: readonly RowIssue[]): ImportReport => ({
    issues: why,
    revision: null,
    added: 0,
    changed: 0,
    unchanged: 0,
    vanished: [],
    kept: [],
  });
  const found = issues.length > 0 ? issues : checkRows(rows);
  if (found.length > 0) return refused(found);
  const db = openForImport(options.url);
  try {
    return await db.transaction().execute((trx) => importRows({ db: trx, home: db }, rows));
  } catch (error) {
    if (error instanceof RefusedFolder) return refused(error.issues);
    throw error;
  } finally {
    await db.destroy();
  }
}

async function importRows(tx: Pick<Tx, 'db' | 'home'>, rows: FolderRows): Promise<ImportReport> {
  const { now, lastRevision } = await beginImport(tx);
  const plans = await planAll(tx, rows, lastRevision === 0 ? null : now.getTime());
  const all = directoryFileNames.map((file) => plans[file]);
  refuseIf(all.flatMap((plan) => plan.issues));
  const sum = (of: (plan: FilePlan) => number): number => all.reduce((total, plan) => total + of(plan), 0);
  const counts = { added: sum((p) => p.added), changed: sum((p) => p.changed) };
  const report = {
    issues: [],
    ...counts,
    unchanged: sum((p) => p.unchanged),
    vanished: directoryFileNames.flatMap((file) =>
      plans[file].vanished.map((row) => ({ file: `${file}.csv`, row })),
    ),
  };
  if (counts.added + counts.changed === 0) return { ...report, kept: [], revision: lastRevision };

  const { base: fileBefore, state: before } = await loadState(tx);
  const revision = lastRevision + 1;
  await recordImport(tx, { revision, id: randomUUID(), ...counts });
  await writePlans(tx, plans, revision);
  const { base: fileAfter, state: after } = await loadState(tx);
  refuseIf(findOrphans(after, rows));
  await journal(tx, {
    aggregate: 'directory',
    id: directoryJournalId,
    desk: null,
    organisation: null,
    kind: 'directory.imported',
    data: { revision, ...counts, vanished: report.vanished.length },
  });
  await tellConsoles(tx, before, after, now.getTime());
  const kept = keptFacts(fileBefore, fileAfter, after.facts, now.getTime());
  return { ...report, kept, revision };
}

function refuseIf(issues: readonly RowIssue[]): void {
  if (issues.length > 0) throw new RefusedFolder(issues);
}

async function planAll(
  tx: Pick<Tx, 'db' | 'home'>,
  rows: FolderRows,
  now: number | null,
): Promise<Record<DirectoryFileName, FilePlan>> {
  const plans: Partial<Record<DirectoryFileName, FilePlan>> = {};
  for (const file of directoryFileNames)
    plans[file] = planImport(file, rows[file], await storedVersions(tx, file), now);
  return plans as Record<DirectoryFileName, FilePlan>;
}

/** Of offers that look different now, their versions aside, which rise with every import; and of those that ended. */
async function tellConsoles(
  tx: Pick<Tx, 'db' | 'home'>,
  before: DirectoryState,
  after: DirectoryState,
  at: number,
): Promise<void> {
  const earlier = offersAt(before, at, at + hoursAheadMs);
  const later = offersAt(after, at, at + hoursAheadMs);
  const known = new Map(earlier.map((offer) => [offer.id, fingerprint(offer)]));
  for (const offer of later.filter((one) => known.get(one.id) !== fingerprint(one)))
    await emit(tx, regionStream, 'offer.changed', offer);
  for (const offer of endedOffers(earlier, later, versionAt(after, at)))
    await emit(tx, regionStream, 'offer.ended', offer);
  await tellRules(tx, rulesAt(before, at, at + hoursAheadMs), rulesAt(after, at, at + hoursAheadMs));
}

function fingerprint({ version: _, ...rest }: Offer): string {
  return JSON.stringify(rest);
}
