import type { UnitPosition } from '@leon/contracts/realtime/stream.ts';
import { type Tx, withActor } from '../db/actor.ts';
import type { Database } from '../db/database.ts';
import { type LiveServer, positionsRoom } from './socket-types.ts';

export const positionBroadcastMs = 1_000;

export type PositionSource = (tx: Tx) => Promise<UnitPosition[]>;

/** Once a second, to those who asked, the units that moved; all of them to a socket that has just asked. */
export function createPositionBroadcast(io: LiveServer, db: Database, source: PositionSource) {
  const told = new Map<string, number>();
  const greeted = new Set<string>();

  return async function broadcastPositions(): Promise<void> {
    const listening = io.sockets.adapter.rooms.get(positionsRoom);
    for (const id of greeted) if (!listening?.has(id)) greeted.delete(id);
    if (!listening) return;
    const all = await withActor(db, { kind: 'gateway' }, source, { readOnly: true });
    const moved = all.filter((position) => (told.get(position.unit) ?? 0) < position.at);
    for (const { unit, at } of moved) told.set(unit, at);
    if (moved.length > 0 && greeted.size > 0)
      io.to(positionsRoom)
        .except([...listening].filter((id) => !greeted.has(id)))
        .emit('positions', moved);
    for (const id of listening) {
      if (greeted.has(id)) continue;
      greeted.add(id);
      io.to(id).emit('positions', all);
    }
  };
}
