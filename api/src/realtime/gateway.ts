import type { Server as HttpServer } from 'node:http';
import { deskRoles } from '@leon/contracts/identity/role.ts';
import { streamsOf } from '@leon/contracts/realtime/audience.ts';
import { heartbeatIntervalMs, StreamName, socketPath } from '@leon/contracts/realtime/stream.ts';
import { Server } from 'socket.io';
import { z } from 'zod';
import type { Person } from '../db/actor.ts';
import { type BudgetLeft, socketBudget, spend } from './event-budget.rules.ts';
import { framesOf } from './frames.rules.ts';
import { admit, comesFrom, type Doorkeeper } from './handshake.ts';
import type { Sequencer } from './sequencer.ts';
import {
  cut,
  isTooSlow,
  type Line,
  type SlowReaderLimit,
  slowReaderLimit,
  terminate,
} from './slow-reader.ts';
import { type LiveServer, type LiveSocket, positionsRoom } from './socket-types.ts';
import type { SequencedEvent } from './stream.store.ts';
import { createTurnstile } from './turnstile.ts';

/** A half-open console is noticed after at most 12 s; its presence is gone within 15. */
const ping = { pingInterval: 5_000, pingTimeout: 7_000 };
/** A `follow` with every stream of a person is far below this. */
const mostBytesFromConsole = 8 * 1024;
/** A thousand consoles that come back at once sign in three at a time and leave the rest of the pool to the calls. */
const signInsAtOnce = 3;

/** A console that is there says goodbye within this; the others must not hold up a node that stops. */
const goodbyeMs = 1_000;

const FollowRequest = z.array(StreamName).max(16);

export interface GatewayOptions {
  /** Origin of LEON's own pages. */
  readonly publicOrigin: string;
  readonly build: string;
  readonly signIn: Doorkeeper['signIn'];
  readonly sequencer: Pick<Sequencer, 'health' | 'headOf' | 'serverTime'>;
  readonly slowReader?: SlowReaderLimit;
  readonly onOpenCase: (socket: LiveSocket, caseId: unknown) => void;
  readonly onRefused: (person: Person, streams: readonly StreamName[]) => void;
}

export interface Gateway {
  readonly io: LiveServer;
  readonly deliver: (events: readonly SequencedEvent[]) => void;
  /** Ends every connection as a lost line, so that consoles come back and start from where the streams now stand. */
  readonly cutAll: () => void;
  readonly close: () => void;
}

/** Sockets of this node: each follows streams of its own session and hears every frame of them in order. */
export function createGateway(server: HttpServer, options: GatewayOptions): Gateway {
  const { sequencer, slowReader = slowReaderLimit } = options;
  const fromOwnPages = comesFrom(options.publicOrigin);
  const io: LiveServer = new Server(server, {
    path: socketPath,
    transports: ['websocket'],
    serveClient: false,
    maxHttpBufferSize: mostBytesFromConsole,
    connectTimeout: 20_000,
    allowRequest: (request, answer) => answer(null, fromOwnPages(request)),
    ...ping,
  });
  const turnstile = createTurnstile(signInsAtOnce);
  const door: Doorkeeper = {
    signIn: (cookie) => turnstile(() => options.signIn(cookie)),
    isReady: () => sequencer.health().ready,
    openOf: (accountId) => {
      const all = [...io.sockets.sockets.values()];
      return all.filter(({ data }) => data.person.accountId === accountId).length;
    },
  };

  io.engine.on('connection', keepToBudget);
  io.use((socket, next) => {
    void admit(socket, door).then((refused) => next(refused ? new Error(refused) : undefined));
  });
  io.on('connection', (socket) => {
    socket.on('follow', (streams, answer) => follow(socket, streams, answer));
    socket.on('followPositions', (wanted) => {
      if (wanted === true && deskRoles.has(socket.data.person.role)) void socket.join(positionsRoom);
      else void socket.leave(positionsRoom);
    });
    socket.on('openCase', (caseId) => options.onOpenCase(socket, caseId));
  });

  function follow(socket: LiveSocket, streams: unknown, answer: unknown): void {
    const asked = FollowRequest.safeParse(streams);
    if (!asked.success || typeof answer !== 'function') {
      cut(socket);
      return;
    }
    const allowed = new Set(streamsOf(socket.data.person));
    const granted = asked.data.filter((stream) => allowed.has(stream));
    const refused = asked.data.filter((stream) => !allowed.has(stream));
    if (refused.length > 0) options.onRefused(socket.data.person, refused);
    for (const stream of granted) socket.data.streams.add(stream);
    // In the room before the head is told: a frame between the two is heard twice rather than not at all.
    void socket.join(granted);
    answer(Object.fromEntries(granted.map((stream) => [stream, sequencer.headOf(stream)])));
    beat(socket);
  }

  function beat(socket: LiveSocket): void {
    socket.emit('heartbeat', {
      serverTime: sequencer.serverTime(),
      heads: Object.fromEntries([...socket.data.streams].map((stream) => [stream, sequencer.headOf(stream)])),
      behindMs: Math.round(sequencer.health().behindMs),
      build: options.build,
    });
  }

  const heart = setInterval(() => {
    for (const socket of io.sockets.sockets.values()) {
      if (isTooSlow(socket, slowReader)) cut(socket);
      else beat(socket);
    }
  }, heartbeatIntervalMs);

  return {
    io,
    deliver: (events) => {
      for (const frame of framesOf(events)) io.to(frame.stream).emit('frame', frame);
      for (const socket of io.sockets.sockets.values()) if (isTooSlow(socket, slowReader)) cut(socket);
    },
    cutAll: () => {
      for (const socket of io.sockets.sockets.values()) cut(socket);
    },
    close: () => {
      clearInterval(heart);
      const lines = Object.values((io.engine as unknown as { clients: Record<string, Line> }).clients);
      io.engine.close();
      setTimeout(() => lines.forEach(terminate), goodbyeMs).unref();
    },
  };
}

interface EngineConnection {
  on(event: 'packet', listener: () => void): void;
  close(discard: boolean): void;
}

/** Counts every packet, also those that are no event: whoever floods is cut, and may come back. */
function keepToBudget(connection: EngineConnection): void {
  let left: BudgetLeft | null = null;
  connection.on('packet', () => {
    left = spend(left, performance.now(), socketBudget);
    if (left.tokens < 0) connection.close(true);
  });
}
