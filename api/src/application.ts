/** The only file of the api that the worker may import. */
export { type Actor, type Tx, withActor } from './db/actor.ts';
export { createDatabase, type Database } from './db/database.ts';
export { journal } from './db/journal.ts';
export { emit } from './db/outbox.ts';
export { streamRetention, trimStreams } from './realtime/index.ts';
export { JournalCheckpoint, takeCheckpoint } from './db/journal-checkpoint.ts';
export { verifyJournal } from './db/verify-journal.ts';
