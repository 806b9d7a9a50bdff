import { deskRoles } from '@leon/contracts/identity/role.ts';
import type { DeskPeople } from '@leon/contracts/realtime/stream.ts';
import { withActor } from '../db/actor.ts';
import type { Database } from '../db/database.ts';
import { keepSigns, listenOn, peopleOf, type Sign } from './desk-presence.store.ts';
import type { LiveServer, LiveSocket } from './socket-types.ts';

/** How often each person's sign of life is renewed, and told to her desk. */
export const deskPresenceMs = 2_000;

/**
 * Who is at which desk, across all nodes. Each node writes the people of its own consoles and tells each console about its
 * desk; it beats also while nobody is connected, so that a silence is told from an api that was away.
 */
export function createDeskPresence(io: LiveServer, db: Database): () => Promise<void> {
  const told = new Map<string, string>();

  function here(): Map<LiveSocket, Sign> {
    const found = new Map<LiveSocket, Sign>();
    for (const socket of io.sockets.sockets.values()) {
      const { accountId, name, role, desk } = socket.data.person;
      // a locked screen lives on without anybody in front of it
      if (desk !== null && deskRoles.has(role) && !socket.data.locked)
        found.set(socket, { accountId, name, role, desk });
    }
    return found;
  }

  return async function beat() {
    const own = here();
    for (const id of told.keys()) if (!io.sockets.sockets.has(id)) told.delete(id);
    const desks = [...new Set([...own.values()].map(({ desk }) => desk))];
    const people = await withActor(db, { kind: 'gateway' }, async (tx) => {
      await listenOn(tx);
      await keepSigns(tx, [...own.values()]);
      return peopleOf(tx, desks);
    });
    const said = new Map(desks.map((desk) => [desk, JSON.stringify(people.get(desk) ?? [])]));
    for (const [socket, { desk }] of own) {
      const words = said.get(desk) ?? '';
      if (told.get(socket.id) === words) continue;
      told.set(socket.id, words);
      socket.emit('deskPeople', { people: people.get(desk) ?? [] } as DeskPeople);
    }
  };
}
