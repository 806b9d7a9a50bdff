import type { LiveSocket } from './socket-types.ts';

export interface SlowReaderLimit {
  /** Frames waiting for a socket; at the fastest pace (40 a second) this is five seconds of them. */
  readonly frames: number;
  /** Bytes handed to the operating system and not taken by it. */
  readonly bytes: number;
}

export const slowReaderLimit: SlowReaderLimit = { frames: 200, bytes: 8 * 1024 * 1024 };

interface WebSocketLike {
  readonly bufferedAmount: number;
  terminate(): void;
}

/** The parts of Engine.IO's connection and of the `ws` socket below it whose types are not public. */
export interface Line {
  readonly writeBuffer: readonly unknown[];
  readonly transport: { readonly socket?: WebSocketLike };
}

const lineOf = (socket: LiveSocket): Line => socket.conn as unknown as Line;

export function isTooSlow(socket: LiveSocket, limit: SlowReaderLimit): boolean {
  const { writeBuffer, transport } = lineOf(socket);
  return writeBuffer.length > limit.frames || (transport.socket?.bufferedAmount ?? 0) > limit.bytes;
}

/** Ends the line without waiting for the other end to say goodbye: it may not be there. */
export function terminate(line: Line): void {
  line.transport.socket?.terminate();
}

/** Ends the connection now, with whatever waits in it. To the console it is a lost line: it connects anew and catches up. */
export function cut(socket: LiveSocket): void {
  terminate(lineOf(socket));
  socket.conn.close(true);
}
