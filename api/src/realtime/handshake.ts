import type { IncomingMessage } from 'node:http';
import type { ErrorCode } from '@leon/contracts/errors.ts';
import { socketProtocol } from '@leon/contracts/realtime/stream.ts';
import { z } from 'zod';
import type { SignedIn } from '../http/authentication.ts';
import { Refusal } from '../refusal.ts';
import type { LiveSocket } from './socket-types.ts';

const HandshakeAuth = z.object({
  build: z.string().max(80),
  protocol: z.int(),
  account: z.uuid().optional(),
});

/** Browsers always say where a socket comes from: anything but LEON's own pages is refused before a byte is read. */
export function comesFrom(origin: string): (request: IncomingMessage) => boolean {
  return (request) => request.headers.origin === origin;
}

export interface Doorkeeper {
  /** Who a Cookie header signs in; refuses with session.* */
  readonly signIn: (cookieHeader: string | undefined) => Promise<SignedIn>;
  /** False until this node knows where the streams stand. */
  readonly isReady: () => boolean;
  /** How many sockets of the account are open on this node. */
  readonly openOf: (accountId: string) => number;
}

/** Far more windows than anybody has open: all of one account's sockets get every frame. */
const mostSockets = 30;

/** Lets a socket in, or says with an error code why not. */
export async function admit(socket: LiveSocket, door: Doorkeeper): Promise<ErrorCode | null> {
  const auth = HandshakeAuth.safeParse(socket.handshake.auth);
  if (!auth.success) return 'request.invalid';
  if (auth.data.protocol !== socketProtocol) return 'client.outdated';
  if (!door.isReady()) return 'service.unavailable';
  try {
    const { person, sessionHash, locked } = await door.signIn(socket.handshake.headers.cookie);
    // another window of this browser has changed hands: what this one still shows is not for who sits there now
    if (auth.data.account !== undefined && auth.data.account !== person.accountId) return 'session.expired';
    if (door.openOf(person.accountId) >= mostSockets) return 'rate.limited';
    const session = sessionHash.toString('hex');
    socket.data = { person, session, locked, streams: new Set(), asksFor: null, shows: null };
    return null;
  } catch (error) {
    return error instanceof Refusal ? error.code : 'service.unavailable';
  }
}
