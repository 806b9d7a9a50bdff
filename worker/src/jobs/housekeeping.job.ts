import {
  clearOldCommands,
  clearOldLooks,
  clearOldSessions,
  type Database,
  destroyDueKeys,
  destroyDueNumbers,
  forgetKeptPromises,
  trimStreams,
} from '@leon/api/application.ts';
import type { Job } from './job.ts';

const minute = 60_000;
const hour = 60 * minute;

/** What nobody asks for any more goes, in small steps. */
export const housekeepingJobs = (db: Database): Job[] => [
  { name: 'trim-streams', everyMs: minute, run: () => trimStreams(db) },
  { name: 'forget-kept-promises', everyMs: 10 * minute, run: () => forgetKeptPromises(db) },
  { name: 'clear-old-commands', everyMs: 10 * minute, run: () => clearOldCommands(db) },
  { name: 'clear-old-sessions', everyMs: 10 * minute, run: () => clearOldSessions(db) },
  { name: 'destroy-due-keys', everyMs: hour, run: () => destroyDueKeys(db) },
  { name: 'destroy-due-numbers', everyMs: hour, run: () => destroyDueNumbers(db) },
  { name: 'clear-old-looks', everyMs: hour, run: () => clearOldLooks(db) },
];
