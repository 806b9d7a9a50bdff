import type { CaseId } from '@leon/contracts/ids.ts';
import type { ClientToServer, ServerToClient } from '@leon/contracts/realtime/stream.ts';
import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import type { Person } from '../db/actor.ts';

export interface SocketData {
  person: Person;
  /** Hash of the session's token, in hex: which sign-in this socket lives by. */
  session: string;
  /** Nobody sits there: the screen is locked until its owner has signed in again. */
  locked: boolean;
  /** Streams granted to this socket. */
  streams: Set<string>;
  /** The case this console asked to show, and, once admitted, the one it shows. */
  asksFor: CaseId | null;
  shows: CaseId | null;
}

export type LiveServer = Server<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>;
export type LiveSocket = Socket<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>;

export const positionsRoom = 'positions';
