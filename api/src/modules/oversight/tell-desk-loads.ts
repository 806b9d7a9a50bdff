import { isDeepStrictEqual } from 'node:util';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { deskFigures } from '@leon/contracts/oversight/desk-figures.rules.ts';
import { type DeskLoad, loadTellEveryMs } from '@leon/contracts/oversight/load.ts';
import { reckonLoad } from '@leon/contracts/oversight/load-level.rules.ts';
import { deskStream, loadStream } from '@leon/contracts/realtime/stream.ts';
import { type Tx, withActor } from '../../db/actor.ts';
import type { Database } from '../../db/database.ts';
import { journal } from '../../db/journal.ts';
import { emit } from '../../db/outbox.ts';
import { readDesks, readLoadBook } from '../directory/index.ts';
import { alarmClocks } from './alarm.store.ts';
import { createClusterWatch } from './cluster-watch.ts';
import { journalIdOfDesk } from './journal-id.rules.ts';
import {
  headsOfLoad,
  isMineToReckon,
  levelKeepsByDesk,
  onDutyByDesk,
  openCases,
  readDeskLoads,
  writeDeskLoad,
  writeLevelChange,
} from './load.store.ts';

/**
 * Reckons every desk's load and tells it when it has become another, at least every half minute. A level changes with
 * the clock, also when nobody looks: hence it is the worker that reckons, and journals. What has not moved since the
 * last time is not read again. Run as the worker's database role; returns how many desks changed their level.
 */
export function createLoadTeller(db: Database): () => Promise<number> {
  const known = new Map<string, { head: number; cases: CaseRow[] }>();
  const cluster = createClusterWatch();

  async function casesOf(tx: Tx, desk: string, head: number): Promise<CaseRow[]> {
    const kept = known.get(desk);
    if (kept?.head === head) return kept.cases;
    const cases = await openCases(tx, desk);
    known.set(desk, { head, cases });
    return cases;
  }

  return () =>
    withActor(db, { kind: 'worker' }, async (tx) => {
      if (!(await isMineToReckon(tx))) return 0;
      const heads = await headsOfLoad(tx);
      const told = new Map((await readDeskLoads(tx)).map((load) => [load.desk, load]));
      const onDuty = await onDutyByDesk(tx);
      const keeps = await levelKeepsByDesk(tx);
      const occupancy = await cluster(tx, heads);
      const book = await readLoadBook(tx, tx.now);
      const now = tx.now.getTime();
      let changed = 0;
      for (const { code } of await readDesks(tx, tx.now)) {
        const figures = deskFigures(
          {
            cases: await casesOf(tx, code, heads.get(deskStream(code)) ?? 0),
            clocks: await alarmClocks(tx, code),
            onDuty: onDuty.get(code) ?? 0,
            occupancy: occupancy.get(code) ?? [],
          },
          now,
        );
        const before = told.get(code);
        const standing = before && { level: before.level, since: Date.parse(before.since) };
        const reckoned = reckonLoad(figures, book, code, standing, keeps.get(code) ?? 0, now);
        if (await tell(tx, { desk: code, figures, ...inIso(reckoned) }, before)) changed += 1;
      }
      return changed;
    });
}

const iso = (ms: number): string => new Date(ms).toISOString();
const inIso = ({ since, fallsAt, ...rest }: ReturnType<typeof reckonLoad>) => ({
  ...rest,
  since: iso(since),
  fallsAt: fallsAt === null ? null : iso(fallsAt),
});

async function tell(
  tx: Tx,
  found: Omit<DeskLoad, 'version' | 'at'>,
  before: DeskLoad | undefined,
): Promise<boolean> {
  if (before !== undefined) {
    const { version: _version, at, ...said } = before;
    const isFresh = Math.abs(tx.now.getTime() - Date.parse(at)) < loadTellEveryMs;
    if (isFresh && isDeepStrictEqual(said, found)) return false;
  }
  const load: DeskLoad = { ...found, version: (before?.version ?? 0) + 1, at: iso(tx.now.getTime()) };
  await writeDeskLoad(tx, load);
  if (before?.level !== load.level) {
    await writeLevelChange(tx, load, before);
    const { desk, level, points, reasons } = load;
    await journal(tx, {
      aggregate: 'desk',
      id: journalIdOfDesk(desk),
      desk,
      organisation: null,
      kind: 'load.level_changed',
      data: {
        ...{ desk, level, before: before?.level ?? null, points },
        reasons: reasons.map(({ id, version, value, points: each }) => ({
          id,
          version,
          value,
          points: each,
        })),
      },
    });
  }
  await emit(tx, loadStream, 'load.changed', load);
  return before?.level !== load.level;
}
