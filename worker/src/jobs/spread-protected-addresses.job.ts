import { type Database, spreadProtectedAddresses } from '@leon/api/application.ts';
import type { Job } from './job.ts';

/** What is said of a citizen at one desk holds on her cases at every other within seconds, and on the screens that show them. */
export const spreadProtectedAddressesJob = (db: Database): Job => ({
  name: 'spread-protected-addresses',
  everyMs: 2_000,
  run: () => spreadProtectedAddresses(db),
});
