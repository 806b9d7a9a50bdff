import {
  callEndingDoctors,
  type Database,
  remindStaleCapacity,
  runDueClocks,
  tellUnverifiedOffers,
} from '@leon/api/application.ts';
import type { Job } from './job.ts';

const minute = 60_000;

/** A clock that is over is written down, and an alarm that nobody took reaches the coordinator, within seconds. */
export const clockJobs = (db: Database): Job[] => [
  { name: 'run-due-clocks', everyMs: 2_000, run: () => runDueClocks(db) },
  { name: 'call-ending-doctors', everyMs: 5_000, run: () => callEndingDoctors(db) },
  { name: 'remind-stale-capacity', everyMs: minute, run: () => remindStaleCapacity(db) },
  { name: 'tell-unverified-offers', everyMs: 10 * minute, run: () => tellUnverifiedOffers(db) },
];
