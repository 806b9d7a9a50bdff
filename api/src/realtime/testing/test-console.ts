import type {
  CaseViewers,
  ClientToServer,
  Frame,
  Heartbeat,
  ServerToClient,
  StreamName,
  UnitPosition,
} from '@leon/contracts/realtime/stream.ts';
import { socketPath, socketProtocol } from '@leon/contracts/realtime/stream.ts';
import { io, type Socket } from 'socket.io-client';
import { sessionCookieName } from '../../http/session-cookie.ts';
import { publicOrigin } from './test-node.ts';

export interface ConsoleOptions {
  readonly token?: string;
  readonly origin?: string | null;
  readonly protocol?: number;
  readonly account?: string;
}

/** A socket client that remembers what it heard, and lets a test wait for it. */
export class TestConsole {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  readonly frames: Frame[] = [];
  readonly positions: UnitPosition[][] = [];
  readonly viewers: CaseViewers[] = [];
  readonly ended: [string, StreamName | null][] = [];
  heartbeat: Heartbeat | null = null;
  lost: string | null = null;
  refused: string | null = null;
  #waiting: (() => void)[] = [];

  constructor(
    url: string,
    { token, account, origin = publicOrigin, protocol = socketProtocol }: ConsoleOptions,
  ) {
    this.socket = io(url, {
      path: socketPath,
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      auth: { build: 'test', protocol, account },
      extraHeaders: {
        ...(token ? { cookie: `other=1; ${sessionCookieName}=${token}` } : {}),
        ...(origin === null ? {} : { origin }),
      },
    });
    this.socket.on('frame', (frame) => this.#note(() => this.frames.push(frame)));
    this.socket.on('positions', (all) => this.#note(() => this.positions.push([...all])));
    this.socket.on('viewers', (viewers) => this.#note(() => this.viewers.push(viewers)));
    this.socket.on('heartbeat', (heartbeat) =>
      this.#note(() => {
        this.heartbeat = heartbeat;
      }),
    );
    this.socket.on('ended', (reason, stream) => this.#note(() => this.ended.push([reason, stream])));
    this.socket.on('disconnect', (reason) =>
      this.#note(() => {
        this.lost = reason;
      }),
    );
    this.socket.on('connect_error', (error) =>
      this.#note(() => {
        this.refused = error.message;
      }),
    );
    this.socket.on('connect', () => this.#note(() => undefined));
  }

  /** Resolves as soon as it is true; looked at after everything this console hears. */
  async until(isTrue: () => boolean): Promise<void> {
    while (!isTrue()) await new Promise<void>((heard) => this.#waiting.push(heard));
  }

  async follow(...streams: StreamName[]): Promise<Record<StreamName, number>> {
    await this.until(() => this.socket.connected || this.refused !== null);
    if (this.refused !== null) throw new Error(this.refused);
    return this.socket.emitWithAck('follow', streams);
  }

  /** Payloads of all events of a stream in the order heard; throws if the frames leave a gap or overlap. */
  heard(stream: StreamName, from = 0): unknown[] {
    let own = from;
    return this.frames
      .filter((frame) => frame.stream === stream)
      .flatMap((frame) => {
        if (frame.previous !== own)
          throw new Error(`frame joins on to ${frame.previous}, console is at ${own}`);
        own = frame.current;
        return frame.events.map((event) => event.data);
      });
  }

  close(): void {
    this.socket.disconnect();
  }

  #note(what: () => void): void {
    what();
    for (const wake of this.#waiting.splice(0)) wake();
  }
}
