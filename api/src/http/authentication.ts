import type { ErrorCode } from '@leon/contracts/errors.ts';
import type { MachineScope, RouteContract } from '@leon/contracts/route.ts';
import type { FastifyRequest } from 'fastify';
import type { Machine, Person } from '../db/actor.ts';
import { Refusal } from '../refusal.ts';
import { cookieIn, sessionTokenIn, wallCookieName } from './session-cookie.ts';

/** A session that is in force at this moment. */
export interface SignedIn {
  readonly person: Person;
  /** Key of the session's row. */
  readonly sessionHash: Buffer;
  readonly csrfToken: string;
  readonly expiresAt: Date;
  /** When this person last proved to the identity provider who she is. */
  readonly signedInAt: Date;
  readonly locked: boolean;
}

/** Given by the identity module; asked again on every request, so that a disabled account is out at once. */
export interface Authenticator {
  /** Refuses with session.missing, session.expired or session.disabled. */
  person(sessionToken: string): Promise<SignedIn>;
  /** A bearer token of the identity provider. Refuses with session.missing or session.expired. */
  machine(bearerToken: string): Promise<Machine>;
}

/** Given by the walls module; a wall is no session and no machine client: it opens one picture. */
export interface WallDoor {
  /** Each refuses with session.missing what is unknown or was taken back. */
  bySecret(secret: string): Promise<Machine>;
  byCookie(token: string): Promise<Machine>;
}

declare module 'fastify' {
  interface FastifyInstance {
    authenticator: Authenticator;
    wallDoor: WallDoor;
  }
  interface FastifyRequest {
    actor: Person | Machine | null;
    signedIn: SignedIn | null;
    /** Why it was refused. */
    refusal: ErrorCode | null;
    /** Whose cookie came with a request that her own page did not send. */
    suspect: string | null;
  }
}

const csrfHeader = 'x-leon-csrf';

/** Who sends this request, checked against the route's audience. A bearer token wins over a cookie. */
export async function authenticate(
  request: FastifyRequest,
  { audience, whileLocked }: Pick<RouteContract, 'audience' | 'whileLocked'>,
): Promise<void> {
  const scopes = audience.flatMap((one) => (typeof one === 'object' ? [one.scope] : []));
  const authorization = request.headers.authorization;
  if (authorization !== undefined && scopes.length > 0) {
    request.actor = await machineOf(request, authorization, scopes);
    return;
  }
  if (audience.includes('wall') || audience.includes('wall_secret')) {
    request.actor = await wallOf(request, audience.includes('wall_secret'));
    return;
  }
  if (!audience.includes('session')) throw new Refusal('session.missing');
  const token = sessionTokenIn(request.headers.cookie);
  if (token === null) throw new Refusal('session.missing');
  const signedIn = await request.server.authenticator.person(token);
  if (request.method !== 'GET' && request.headers[csrfHeader] !== signedIn.csrfToken) {
    request.suspect = signedIn.person.accountId;
    throw new Refusal('session.csrf');
  }
  if (signedIn.locked && !whileLocked) throw new Refusal('session.locked');
  request.signedIn = signedIn;
  request.actor = signedIn.person;
}

async function wallOf(request: FastifyRequest, withSecret: boolean): Promise<Machine> {
  const { wallDoor } = request.server;
  const key = withSecret
    ? /^Bearer ([\w-]+)$/i.exec(request.headers.authorization ?? '')?.[1]
    : cookieIn(request.headers.cookie, wallCookieName);
  if (!key) throw new Refusal('session.missing');
  return withSecret ? wallDoor.bySecret(key) : wallDoor.byCookie(key);
}

async function machineOf(
  request: FastifyRequest,
  authorization: string,
  scopes: readonly MachineScope[],
): Promise<Machine> {
  const [scheme, token] = authorization.split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token) throw new Refusal('session.missing');
  const machine = await request.server.authenticator.machine(token);
  if (!scopes.some((scope) => machine.scopes.includes(scope))) {
    throw new Refusal('scope.missing', { scope: scopes.join(' ') });
  }
  return machine;
}
