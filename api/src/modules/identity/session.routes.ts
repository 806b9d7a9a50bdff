import type { SecurityKind } from '@leon/contracts/audit/security-log.ts';
import { deskRoles, type Role } from '@leon/contracts/identity/role.ts';
import {
  endAllSessions,
  endSession,
  getSession,
  lockSession,
} from '@leon/contracts/identity/session.routes.ts';
import { AccountId } from '@leon/contracts/ids.ts';
import { streamsOf } from '@leon/contracts/realtime/audience.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { buildEndSessionUrl } from 'openid-client';
import type { Config } from '../../config.ts';
import { type Tx, withActor } from '../../db/actor.ts';
import { implement } from '../../http/implement.ts';
import { cookieOptions, sessionCookieName } from '../../http/session-cookie.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { noteSecurity } from './security-log.store.ts';
import { endSessionRow, endSessionsOf, lockSessionRow } from './session.store.ts';
import { namesOf } from './session-names.store.ts';
import { idTokenContext } from './sign-in.command.ts';

/** A ward's tablet, a crew's and a doctor's own device are not shared desks, and have to be seen all night. */
const locksItself: ReadonlySet<Role> = new Set<Role>([...deskRoles, 'administrator']);

const noteOwn = (tx: Tx, kind: SecurityKind, { signedIn, ip }: FastifyRequest): Promise<void> =>
  noteSecurity(tx, { kind, account: signedIn?.person.accountId ?? null, address: ip });

export function registerSession(
  app: FastifyInstance,
  services: Services,
  config: Config,
  provider: IdentityProvider,
): void {
  implement(app, services, getSession, async (_request, { request }) => {
    const { signedIn } = request;
    if (signedIn === null) throw new Refusal('session.missing');
    const { person, csrfToken, locked } = signedIn;
    const { names, now } = await withActor(services.db, person, async (tx) => ({
      names: await namesOf(tx, person),
      now: tx.now,
    }));
    return {
      accountId: AccountId.parse(person.accountId),
      name: person.name,
      role: person.role,
      ...names,
      streams: streamsOf(person),
      csrfToken,
      locked,
      lockAfterMinutes: locksItself.has(person.role) ? config.SCREEN_LOCK_MINUTES : null,
      serverTime: now.toISOString(),
      build: config.LEON_BUILD,
      tileUrl: config.TILE_URL ?? null,
    };
  });

  implement(app, services, lockSession, async (_request, { request }) => {
    const { signedIn } = request;
    if (signedIn === null) throw new Refusal('session.missing');
    const { person, sessionHash } = signedIn;
    await withActor(services.db, person, async (tx) => {
      if (await lockSessionRow(tx, sessionHash)) await noteOwn(tx, 'locked', request);
    });
    return { locked: true } as const;
  });

  implement(app, services, endAllSessions, async (_request, { request, reply }) => {
    const { signedIn } = request;
    if (signedIn === null) throw new Refusal('session.missing');
    const { person } = signedIn;
    const ended = await withActor(services.db, person, async (tx) => {
      await noteOwn(tx, 'signed_out_everywhere', request);
      return endSessionsOf(tx, person.accountId, 'everywhere');
    });
    reply.clearCookie(sessionCookieName, cookieOptions);
    return { ended };
  });

  implement(app, services, endSession, async (_request, { request, reply }) => {
    const { signedIn } = request;
    if (signedIn === null) throw new Refusal('session.missing');
    const sealed = await withActor(services.db, signedIn.person, async (tx) => {
      await noteOwn(tx, 'signed_out', request);
      return endSessionRow(tx, signedIn.sessionHash, 'signed_out');
    });
    reply.clearCookie(sessionCookieName, cookieOptions);
    if (sealed === null) return { providerLogoutUrl: null };
    const idToken = services.keys
      .open(Buffer.from(sealed, 'base64'), idTokenContext(signedIn.sessionHash))
      .toString('utf8');
    return { providerLogoutUrl: await logoutUrl(idToken) };
  });

  async function logoutUrl(idToken: string): Promise<string | null> {
    try {
      return buildEndSessionUrl(await provider.configuration(), {
        id_token_hint: idToken,
        post_logout_redirect_uri: new URL('/', config.PUBLIC_URL).href,
      }).href;
    } catch {
      // Signed out here all the same; the provider is away or knows no sign-out.
      return null;
    }
  }
}
