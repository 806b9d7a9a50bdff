import { randomUUID } from 'node:crypto';
import { deskRoles } from '@leon/contracts/identity/role.ts';
import { CaseId } from '@leon/contracts/ids.ts';
import type { CaseViewers } from '@leon/contracts/realtime/stream.ts';
import { withActor } from '../db/actor.ts';
import type { Database } from '../db/database.ts';
import { forgetViewers, isCaseOfDesk, keepViewers, type Viewer, viewersOf } from './case-viewer.store.ts';
import type { LiveServer, LiveSocket } from './socket-types.ts';

/** How often a node says who looks at what, and hears it of the others. */
export const presenceMs = 1_000;
/** A node that says nothing for this long is dead; with the beat, its people are gone within 15 s. */
const forgottenAfterMs = 10_000;

export interface CasePresence {
  /** A console shows this case from now on; anything that is not a case of its desk is none. */
  readonly open: (socket: LiveSocket, asked: unknown) => Promise<void>;
  readonly beat: () => Promise<void>;
  /** The node stops: its people are gone for the others at once. */
  readonly leave: () => Promise<void>;
}

/**
 * Who has which case open, across all nodes. Each node writes its own consoles and reads those of the others at every
 * beat: it is volatile, and losing it costs a name on a screen for a second, never a text.
 */
export function createCasePresence(io: LiveServer, db: Database): CasePresence {
  const node = randomUUID();
  const consoles = new Map<string, string>();
  const told = new Map<string, string>();
  let written = false;

  function here(): Map<LiveSocket, Viewer> {
    const found = new Map<LiveSocket, Viewer>();
    for (const socket of io.sockets.sockets.values()) {
      const { person, shows } = socket.data;
      if (shows === null || person.desk === null || !deskRoles.has(person.role)) continue;
      const console = consoles.get(socket.id) ?? randomUUID();
      consoles.set(socket.id, console);
      const { accountId, name, desk } = person;
      found.set(socket, { console, caseId: shows, desk, accountId, name });
    }
    return found;
  }

  async function beat(): Promise<void> {
    const own = here();
    for (const id of consoles.keys()) {
      if (io.sockets.sockets.has(id)) continue;
      consoles.delete(id);
      told.delete(id);
    }
    if (own.size === 0 && !written) return;
    written = own.size > 0;
    const mine = [...own.values()];
    const cases = [...new Set(mine.map(({ caseId }) => caseId))];
    const all = await withActor(db, { kind: 'gateway' }, async (tx) => {
      await forgetViewers(tx, forgottenAfterMs);
      await keepViewers(tx, node, mine);
      return viewersOf(tx, cases, forgottenAfterMs);
    });
    for (const [socket, viewer] of own) tell(socket, viewer, all);
  }

  function tell(socket: LiveSocket, { caseId, desk }: Viewer, all: readonly Viewer[]): void {
    const people = new Map<string, string>();
    for (const one of all)
      if (one.caseId === caseId && one.desk === desk) people.set(one.accountId, one.name);
    const viewers = { caseId, people: [...people].map(([id, name]) => ({ id, name })) } as CaseViewers;
    const said = JSON.stringify(viewers);
    if (socket.data.shows !== caseId || told.get(socket.id) === said) return;
    told.set(socket.id, said);
    socket.emit('viewers', viewers);
  }

  return {
    open: async (socket, asked) => {
      const caseId = CaseId.safeParse(asked).data ?? null;
      const { person } = socket.data;
      socket.data.asksFor = caseId;
      socket.data.shows = null;
      const { desk } = person;
      if (caseId === null || desk === null || !deskRoles.has(person.role)) return;
      const admitted = await withActor(db, person, (tx) => isCaseOfDesk(tx, caseId, desk), {
        readOnly: true,
      });
      // She may have gone on to another case meanwhile.
      if (admitted && socket.data.asksFor === caseId) socket.data.shows = caseId;
    },
    beat,
    leave: () => withActor(db, { kind: 'gateway' }, (tx) => keepViewers(tx, node, [])),
  };
}
