import { withActor } from './db/actor.ts';
import type { Database } from './db/database.ts';
import { jobRuns } from './db/job-run.store.ts';
import { tellDatedSwitch } from './modules/directory/index.ts';

/** A worker that was never here before looks back so far. */
const firstLookMs = 10 * 60_000;

/** Tells consoles what became something else by date since the job `name` last ran; returns how many offers. */
export async function tellDatedSwitches(db: Database, name: string): Promise<number> {
  const { now, ranAt } = await jobRuns(db);
  const since = ranAt.get(name) ?? new Date(now.getTime() - firstLookMs);
  return withActor(db, { kind: 'worker' }, (tx) => tellDatedSwitch(tx, since, tx.now));
}
