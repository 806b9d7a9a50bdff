import { type Database, releaseExpiredHolds } from '@leon/api/application.ts';
import type { Job } from './job.ts';

/** A place is back for others within a second of its hold's end. */
export const releaseExpiredHoldsJob = (db: Database): Job => ({
  name: 'release-expired-holds',
  everyMs: 1_000,
  run: () => releaseExpiredHolds(db),
});
