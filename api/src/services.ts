import type { Database } from './db/database.ts';
import type { Keys } from './db/keys.ts';
import type { RoadEngine } from './modules/roads/road-engine.ts';

/** What a module needs from the process it runs in. */
export interface Services {
  readonly db: Database;
  readonly keys: Keys;
  /** Tells this node's sequencer that something was committed; coalesced, at most once a tick. */
  readonly wakeSequencer: () => void;
  /** A training instance takes invented citizens alone. */
  readonly training: boolean;
  /** Driving times; a process without an engine of its own estimates. */
  readonly roads: RoadEngine;
}
