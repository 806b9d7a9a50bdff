import type { FastifyInstance } from 'fastify';
import { errors, type JWTPayload, jwtVerify } from 'jose';
import type { Config } from '../../config.ts';
import { type Actor, type Tx, withActor } from '../../db/actor.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { type IdentityProvider, signingAlgorithms } from './identity-provider.ts';
import { noteSecurity } from './security-log.store.ts';
import { endProviderSession, endSessionsSaid, findAccount } from './session.store.ts';
import { isOfType } from './token-type.rules.ts';

const login: Actor = { kind: 'login' };
const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';
/** A token that was kept and sent later ends nobody's new session. */
const acceptedForSeconds = 120;
const clockTolerance = 10;
/** Section 2.4 recommends the type to providers and asks it of none; ASVS 5.0 (10.5.5) wants it looked at. */
const type = 'logout+jwt';

/**
 * The provider says that a session of its own, or all of a person's, has ended: OpenID Connect Back-Channel Logout 1.0.
 * 200 when done or nothing was left to end, 400 for a token that is none.
 */
export function registerBackChannelLogout(
  app: FastifyInstance,
  services: Services,
  config: Config,
  provider: IdentityProvider,
): void {
  void app.register(async (scope) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 16_384 },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    scope.post('/auth/backchannel-logout', { schema: { hide: true } }, async (request, reply) => {
      const { logout_token: token } = (request.body ?? {}) as { logout_token?: string };
      const logout = await said(token ?? '');
      await withActor(services.db, login, async (tx) => {
        const ended = await end(tx, logout);
        for (const account of new Set(ended))
          await noteSecurity(tx, { kind: 'ended_by_provider', account, address: request.ip });
      });
      return reply.header('cache-control', 'no-store').send({ ended: true });
    });
  });

  /** Whose sessions were ended. */
  async function end(tx: Tx, { sid, sub, iat }: JWTPayload): Promise<string[]> {
    if (typeof sid === 'string') return endProviderSession(tx, config.OIDC_ISSUER, sid);
    const account = await findAccount(tx, config.OIDC_ISSUER, sub ?? '');
    if (account === undefined) return [];
    return (await endSessionsSaid(tx, account.id, iat ?? 0)) > 0 ? [account.id] : [];
  }

  async function said(token: string): Promise<JWTPayload> {
    const verified = await jwtVerify(token, await provider.keys(), {
      ...{ issuer: config.OIDC_ISSUER, audience: config.OIDC_CLIENT_ID, algorithms: signingAlgorithms },
      ...{ requiredClaims: ['iat', 'jti', 'events'], maxTokenAge: acceptedForSeconds, clockTolerance },
    }).catch((error: unknown) => {
      if (error instanceof errors.JWKSTimeout || error instanceof TypeError)
        throw new Refusal('service.unavailable');
      throw new Refusal('request.invalid');
    });
    const { events, nonce, sub, sid } = verified.payload;
    const isLogout = typeof events === 'object' && events !== null && logoutEvent in events;
    // An ID token has a nonce: it must never pass for this.
    if (!isLogout || nonce !== undefined || (sub === undefined && sid === undefined)) {
      throw new Refusal('request.invalid');
    }
    if (!isOfType(verified.protectedHeader.typ, type, config.LOGOUT_TOKEN_TYPE))
      throw new Refusal('request.invalid');
    return verified.payload;
  }
}
