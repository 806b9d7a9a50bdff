import type { Database } from './db/database.ts';
import type { Keys } from './db/keys.ts';

/** What a module needs from the process it runs in. */
export interface Services {
  readonly db: Database;
  readonly keys: Keys;
  /** Tells this node's sequencer that something was committed; coalesced, at most once a tick. */
  readonly wakeSequencer: () => void;
}
