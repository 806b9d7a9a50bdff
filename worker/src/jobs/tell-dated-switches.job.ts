import { type Database, tellDatedSwitches } from '@leon/api/application.ts';
import type { Job } from './job.ts';

const name = 'tell-dated-switches';

/** What changes by date, as on 1 January 2027, is on every screen within half a minute. */
export const tellDatedSwitchesJob = (db: Database): Job => ({
  name,
  everyMs: 30_000,
  run: () => tellDatedSwitches(db, name),
});
