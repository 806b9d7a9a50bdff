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

/** The `ws` socket below Socket.IO's transport; its type is not public. */
function webSocketOf(socket: LiveSocket): WebSocketLike | undefined {
  return (socket.conn.transport as unknown as { socket?: WebSocketLike }).socket;
}

export function isTooSlow(socket: LiveSocket, limit: SlowReaderLimit): boolean {
  const waiting = (socket.conn as unknown as { writeBuffer: readonly unknown[] }).writeBuffer.length;
  return waiting > limit.frames || (webSocketOf(socket)?.bufferedAmount ?? 0) > limit.bytes;
}

/** Ends the connection now, with whatever waits in it. To the console it is a lost line: it connects anew and catches up. */
export function cut(socket: LiveSocket): void {
  webSocketOf(socket)?.terminate();
  socket.conn.close(true);
}
