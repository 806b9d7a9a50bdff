/** The only file of the api that the worker may import. */

export { tellDatedSwitches } from './dated-switches.ts';
export { type Actor, type Tx, withActor } from './db/actor.ts';
export { createDatabase, type Database } from './db/database.ts';
export { clearOldCommands, clearOldSessions } from './db/housekeeping.store.ts';
export { refuseOtherInstance } from './db/instance.ts';
export { jobRuns, markJobFailed, markJobRun } from './db/job-run.store.ts';
export { journal } from './db/journal.ts';
export { JournalCheckpoint, takeCheckpoint } from './db/journal-checkpoint.ts';
export { keepCheckpoint } from './db/keep-checkpoint.store.ts';
export { emit } from './db/outbox.ts';
export { clearOldLooks, destroyDueKeys, destroyDueNumbers } from './db/retention.store.ts';
export { verifyJournal } from './db/verify-journal.ts';
export { describeError } from './http/logging.ts';
export { asLogLine, logBase, logLevels, logTime } from './log-line.ts';
export {
  callEndingDoctors,
  isPushAddress,
  pushHostsOf,
} from './modules/attention/index.ts';
export { spreadProtectedAddresses } from './modules/calls/index.ts';
export { forgetKeptPromises } from './modules/capacity/index.ts';
export {
  claimDeliveries,
  type DueDelivery,
  forgetPushDevice,
  markDeliveryDropped,
  markDeliveryFailed,
  markDeliverySent,
  markDeliveryWithoutChannel,
  type PushDevice,
  spreadNotices,
} from './modules/notices/index.ts';
export {
  createLoadTeller,
  remindStaleCapacity,
  runDueClocks,
  tellUnverifiedOffers,
} from './modules/oversight/index.ts';
export { markSilentOwners } from './modules/ownership/index.ts';
export { expireUnansweredRequests, releaseExpiredHolds } from './modules/placements/index.ts';
export { type Destination, httpsDestinations, listed } from './outgoing.rules.ts';
export { openOnlyTo } from './outgoing.ts';
export { streamRetention, trimStreams } from './realtime/index.ts';
export { withSecretFiles } from './secret-files.ts';
export { requireSafeWays } from './way-inside.rules.ts';
