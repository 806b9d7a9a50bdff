import { deskRoles } from '@leon/contracts/identity/role.ts';
import { streamsOf } from '@leon/contracts/realtime/audience.ts';
import { withActor } from '../db/actor.ts';
import type { Database } from '../db/database.ts';
import { type FollowerNow, sessionsInForce } from './session-watch.store.ts';
import { type LiveServer, type LiveSocket, positionsRoom } from './socket-types.ts';

/** Half of the five seconds within which a disabled account is out, so that one slow answer does not break the promise. */
export const sessionWatchMs = 2_500;

/** One query for all sockets of this node. While PostgreSQL is away they stay: nothing new can be told to them either. */
export async function watchSessions(io: LiveServer, db: Database): Promise<void> {
  const sockets = [...io.sockets.sockets.values()];
  if (sockets.length === 0) return;
  const sessions = [...new Set(sockets.map((socket) => socket.data.session))];
  const inForce = await withActor(db, { kind: 'login' }, (tx) => sessionsInForce(tx, sessions), {
    readOnly: true,
  });
  for (const socket of sockets) recheck(socket, inForce.get(socket.data.session));
}

function recheck(socket: LiveSocket, follower: FollowerNow | undefined): void {
  if (!follower) {
    socket.emit('ended', 'session', null);
    socket.disconnect(true);
    return;
  }
  const allowed = new Set(streamsOf(follower));
  for (const stream of socket.data.streams) {
    if (allowed.has(stream)) continue;
    socket.data.streams.delete(stream);
    void socket.leave(stream);
    socket.emit('ended', 'stream', stream);
  }
  const { desk, organisation, role, locked } = follower;
  if (!deskRoles.has(role)) void socket.leave(positionsRoom);
  // a case of the desk that she has left
  if (desk !== socket.data.person.desk) socket.data.shows = socket.data.asksFor = null;
  socket.data.locked = locked;
  socket.data.person = { ...socket.data.person, desk, organisation, role };
}
