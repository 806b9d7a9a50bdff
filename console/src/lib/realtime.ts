import type { CaseId } from '@leon/contracts/ids.ts';
import {
  type CaseViewers,
  type ClientToServer,
  type DeskPeople,
  type Frame,
  type Heartbeat,
  heartbeatIntervalMs,
  type ServerToClient,
  type StreamName,
  socketPath,
  socketProtocol,
  type UnitPosition,
} from '@leon/contracts/realtime/stream.ts';
import { io, type Socket } from 'socket.io-client';

export interface LiveListener {
  /** Connected, and the server told where the granted streams stand. */
  readonly onFollowed: (heads: Record<StreamName, number>) => void;
  readonly onFrame: (frame: Frame) => void;
  readonly onHeartbeat: (heartbeat: Heartbeat) => void;
  readonly onPositions: (positions: readonly UnitPosition[]) => void;
  /** Who has the case open that this console shows. */
  readonly onViewers: (viewers: CaseViewers) => void;
  /** Who works at the desk. */
  readonly onDeskPeople: (people: DeskPeople) => void;
  readonly onLost: () => void;
  /** The server wants no socket of this session any more. */
  readonly onEnded: () => void;
  readonly onStreamEnded: (stream: StreamName) => void;
  /** The server no longer speaks this build's protocol. */
  readonly onOutdated: () => void;
}

export interface LiveConnection {
  readonly followPositions: (wanted: boolean) => void;
  /** Which case is on this screen; told again whenever the line comes back. */
  readonly openCase: (caseId: CaseId | null) => void;
  readonly close: () => void;
}

/** Four heartbeats missed: the line is dead whatever the browser thinks, and a new one is quicker. */
const deadAfterMs = 4 * heartbeatIntervalMs;
const answerWithinMs = 5_000;
const retryMs = { least: 1_000, spread: 4_000 };

const own = 'account:';
const ownerOf = (streams: readonly StreamName[]): string | undefined =>
  streams.find((stream) => stream.startsWith(own))?.slice(own.length);

/** A socket that stays: it comes back by itself with jitter, follows its streams anew, and notices a dead line. */
export function connectLive(
  options: { readonly streams: readonly StreamName[]; readonly build: string; readonly url?: string },
  listener: LiveListener,
): LiveConnection {
  const socket: Socket<ServerToClient, ClientToServer> = io(options.url ?? '', {
    path: socketPath,
    transports: ['websocket'],
    auth: { build: options.build, protocol: socketProtocol, account: ownerOf(options.streams) },
    forceNew: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 5_000,
    randomizationFactor: 0.5,
    timeout: 5_000,
  });
  let wantsPositions = false;
  let shows: CaseId | null = null;
  let closed = false;
  let watchdog: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const expectHeartbeat = () => {
    clearTimeout(watchdog);
    watchdog = setTimeout(() => socket.io.engine.close(), deadAfterMs);
  };
  const connectSoon = () => {
    clearTimeout(retry);
    if (!closed) retry = setTimeout(() => socket.connect(), retryMs.least + Math.random() * retryMs.spread);
  };
  const end = () => {
    closed = true;
    clearTimeout(watchdog);
    clearTimeout(retry);
    socket.disconnect();
  };

  socket.on('connect', () => {
    expectHeartbeat();
    socket
      .timeout(answerWithinMs)
      .emitWithAck('follow', options.streams)
      .then(listener.onFollowed, () => socket.io.engine.close());
    if (wantsPositions) socket.emit('followPositions', true);
    if (shows !== null) socket.emit('openCase', shows);
  });
  socket.on('disconnect', () => {
    clearTimeout(watchdog);
    listener.onLost();
    // The library comes back by itself only when the line broke, not when the server closed it.
    if (!socket.active) connectSoon();
  });
  socket.on('connect_error', (error) => {
    listener.onLost();
    if (error.message.startsWith('session.')) {
      end();
      listener.onEnded();
      return;
    }
    if (error.message === 'client.outdated') listener.onOutdated();
    if (!socket.active) connectSoon();
  });
  socket.on('heartbeat', (heartbeat) => {
    expectHeartbeat();
    listener.onHeartbeat(heartbeat);
  });
  socket.on('frame', listener.onFrame);
  socket.on('positions', listener.onPositions);
  socket.on('viewers', listener.onViewers);
  socket.on('deskPeople', listener.onDeskPeople);
  socket.on('ended', (reason, stream) => {
    if (reason === 'stream' && stream !== null) {
      listener.onStreamEnded(stream);
      return;
    }
    end();
    listener.onEnded();
  });

  return {
    followPositions: (wanted) => {
      wantsPositions = wanted;
      if (socket.connected) socket.emit('followPositions', wanted);
    },
    openCase: (caseId) => {
      if (caseId === shows) return;
      shows = caseId;
      if (socket.connected) socket.emit('openCase', caseId);
    },
    close: end,
  };
}
