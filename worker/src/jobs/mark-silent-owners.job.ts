import { type Database, markSilentOwners } from '@leon/api/application.ts';
import type { Job } from './job.ts';

/** Whoever has gone silent with a case that waits for her is seen by the colleagues within seconds. */
export const markSilentOwnersJob = (db: Database): Job => ({
  name: 'mark-silent-owners',
  everyMs: 2_000,
  run: () => markSilentOwners(db),
});
