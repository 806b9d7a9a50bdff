import { createLoadTeller, type Database } from '@leon/api/application.ts';
import type { Job } from './job.ts';

/** How loaded each desk is: on the coordinators' screens and the walls within two seconds, also when only time has passed. */
export const tellDeskLoadsJob = (db: Database): Job => ({
  name: 'tell-desk-loads',
  everyMs: 2_000,
  run: createLoadTeller(db),
});
