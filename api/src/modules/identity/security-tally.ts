import { withActor } from '../../db/actor.ts';
import type { Database } from '../../db/database.ts';
import { noteSecurity, type SecurityNote } from './security-log.store.ts';

export interface SecurityTally {
  note(note: SecurityNote): Promise<void>;
  /** What was counted and not yet written. */
  flush(): Promise<void>;
}

interface Counted {
  readonly note: SecurityNote;
  readonly from: number;
  more: number;
}

const windowMs = 60_000;
const most = 5_000;

/**
 * For what a stranger can cause: the first is written at once, the same again within a minute is counted and written as
 * one. Whoever tries without end fills no disk, and hides nothing.
 */
export function createSecurityTally(
  db: Database,
  clockMs: () => number,
  onLost: (error: unknown) => void,
): SecurityTally {
  const counts = new Map<string, Counted>();
  const write = (note: SecurityNote): Promise<void> =>
    withActor(db, { kind: 'login' }, (tx) => noteSecurity(tx, note)).catch(onLost);
  const settle = async (past: number): Promise<void> => {
    const over = [...counts].filter(([, { from }]) => from <= past);
    for (const [key] of over) counts.delete(key);
    for (const [, { note, more }] of over) if (more > 0) await write({ ...note, times: more });
  };
  return {
    async note(note) {
      const now = clockMs();
      const key = [note.kind, note.account, note.reason, note.address].join(' ');
      const counted = counts.get(key);
      if (counted !== undefined && now - counted.from < windowMs) {
        counted.more += 1;
        return;
      }
      await settle(counts.size > most ? now : now - windowMs);
      counts.set(key, { note, from: now, more: 0 });
      await write(note);
    },
    flush: () => settle(Number.POSITIVE_INFINITY),
  };
}
