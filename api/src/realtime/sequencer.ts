import type { StreamName } from '@leon/contracts/realtime/stream.ts';
import { withActor } from '../db/actor.ts';
import type { Database } from '../db/database.ts';
import {
  allHeads,
  eventsAfterPosition,
  numberOutbox,
  type SequencedEvent,
  tailPosition,
} from './stream.store.ts';
import { createPacer, type Pacer } from './wake-pacer.ts';

const numberAtOnce = 1000;
const readAtOnce = 2000;
const gateway = { kind: 'gateway' } as const;

export interface SequencerListener {
  /** Events in the order all nodes agree on; called once for each event. */
  readonly events: (events: readonly SequencedEvent[]) => void;
  /** The database went back to an earlier state (restored): whoever follows has to start over. */
  readonly restarted: () => void;
  /** The database does not answer; told once until it does again. */
  readonly trouble: (error: unknown) => void;
  readonly recovered: () => void;
}

export interface SequencerHealth {
  /** It knows where the streams stand. */
  readonly ready: boolean;
  /** How long ago the database last answered, ms. */
  readonly behindMs: number;
}

export interface Sequencer {
  /** Something was committed here: look soon. Cheap; call it after every commit that wrote to the outbox. */
  readonly wake: () => void;
  readonly start: (listener: SequencerListener) => void;
  readonly stop: () => Promise<void>;
  /** Resolves once it knows where the streams stand. */
  readonly started: Promise<void>;
  readonly health: () => SequencerHealth;
  /** Newest revision handed to the listener, per stream. */
  readonly headOf: (stream: StreamName) => number;
  /** The database's clock, carried on by this process's monotonic one; ms since 1970. */
  readonly serverTime: () => number;
}

export interface SequencerOptions {
  /** A pool of its own (one connection) keeps the picture moving while commands fill the main pool. */
  readonly db: Database;
  readonly tickMs?: number;
  readonly pollMs?: number;
}

/** Numbers what was committed, then tails the numbered events. Every node runs one; the database lets one number at a time. */
export function createSequencer(options: SequencerOptions): Sequencer {
  const pacer: Pacer = createPacer({ tickMs: options.tickMs ?? 25, pollMs: options.pollMs ?? 100 });
  let heads = new Map<StreamName, number>();
  let position: number | null = null;
  let answeredAt = Number.NEGATIVE_INFINITY;
  let serverTimeAt = 0;
  let failures = 0;
  const { promise: started, resolve: isStarted } = Promise.withResolvers<void>();
  let running: Promise<void> | null = null;
  let stopped = false;

  const heard = (now: Date) => {
    answeredAt = performance.now();
    serverTimeAt = now.getTime();
  };

  async function findPlace(): Promise<void> {
    const found = await withActor(
      options.db,
      gateway,
      async (tx) => ({ now: tx.now, position: await tailPosition(tx), heads: await allHeads(tx) }),
      { isolation: 'repeatable read', readOnly: true },
    );
    ({ position, heads } = found);
    heard(found.now);
    isStarted();
  }

  /** One look. Returns whether there is more to fetch at once. */
  async function look(after: number, listener: SequencerListener): Promise<boolean> {
    const { now, moved, tail } = await numberOutbox(options.db, numberAtOnce);
    const isNew = tail > after || (moved ?? 0) > 0;
    const events = isNew
      ? await withActor(options.db, gateway, (tx) => eventsAfterPosition(tx, after, readAtOnce))
      : [];
    // not before what it has to tell was read: a picture is no fresher than that
    heard(now);
    if (tail < after || events.some((event) => event.revision <= (heads.get(event.stream) ?? 0))) {
      await findPlace();
      listener.restarted();
      return false;
    }
    const last = events.at(-1);
    if (last) {
      position = last.position;
      for (const event of events) heads.set(event.stream, event.revision);
      listener.events(events);
    }
    return moved === null || moved === numberAtOnce || events.length === readAtOnce;
  }

  async function attempt(listener: SequencerListener): Promise<boolean> {
    try {
      if (position === null) await findPlace();
      const more = await look(position ?? 0, listener);
      if (failures > 0) listener.recovered();
      failures = 0;
      return more;
    } catch (error) {
      if (failures === 0) listener.trouble(error);
      failures += 1;
      return false;
    }
  }

  async function run(listener: SequencerListener): Promise<void> {
    while (!stopped) {
      pacer.begin();
      const more = await attempt(listener);
      if (!stopped) await (failures > 0 ? pacer.backOff(failures) : pacer.next(more));
    }
  }

  return {
    wake: pacer.wake,
    start: (listener) => {
      running ??= run(listener);
    },
    stop: async () => {
      stopped = true;
      pacer.end();
      await running;
    },
    started,
    health: () => ({ ready: position !== null, behindMs: performance.now() - answeredAt }),
    headOf: (stream) => heads.get(stream) ?? 0,
    serverTime: () => serverTimeAt + (performance.now() - answeredAt),
  };
}
