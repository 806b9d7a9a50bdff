import type {} from '@fastify/swagger';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type IDToken,
  randomNonce,
  randomPKCECodeVerifier,
} from 'openid-client';
import { z } from 'zod';
import type { Config } from '../../config.ts';
import { type Actor, withActor } from '../../db/actor.ts';
import { cookieIn, cookieOptions, sessionCookieName, sessionTokenIn } from '../../http/session-cookie.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import type { Assurance, AssurancePolicy } from './assurance.rules.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { beginLogin, takeLogin } from './login-attempt.store.ts';
import { safeReturnTo } from './return-to.rules.ts';
import type { SecurityTally } from './security-tally.ts';
import { hashOf, newToken } from './session-token.ts';
import { SignInRefused, signIn } from './sign-in.command.ts';
import type { SignInThrottle } from './sign-in-throttle.ts';

const login: Actor = { kind: 'login' };
/** Ties an attempt to the browser that began it: nobody can be signed in as somebody else by a link. */
const attemptCookie = '__Host-leon-login';

const LoginQuery = z.object({
  returnTo: z.string().max(500).optional(),
  /** Somebody is to prove anew who she is: a locked screen, another person at it, a step-up. */
  anew: z.literal('1').optional(),
  /** What a browser was asked to work on, and its answer. */
  proof: z.string().max(60).optional(),
});
type LoginQuery = z.output<typeof LoginQuery>;
/** Between the provider's question and the way back here. */
const anewWithinSeconds = 600;

const assuranceOf = ({ acr, amr }: IDToken): Assurance => ({
  acr: typeof acr === 'string' ? acr : null,
  amr: Array.isArray(amr) ? amr.filter((method) => typeof method === 'string') : [],
});
const words = (text: string): Set<string> => new Set(text.split(' ').filter((word) => word !== ''));
const policyOf = (config: Config): AssurancePolicy => ({
  twoFactorAcr: words(config.TWO_FACTOR_ACR),
  oneFactorRoles: words(config.ONE_FACTOR_ROLES),
});

/** Too many begin here: a page goes on by itself, once it has done its work; anything else waits. */
function slowed(reply: FastifyReply, { returnTo, anew }: LoginQuery, work: string): FastifyReply {
  const place = new URLSearchParams({
    ...{ signin: 'rate.limited', work },
    ...(returnTo === undefined ? {} : { returnTo }),
    ...(anew === undefined ? {} : { anew }),
  });
  return reply
    .code(429)
    .header('retry-after', '1')
    .header('refresh', `0; url=/?${place}`)
    .type('text/plain; charset=utf-8')
    .send('Et øjeblik / One moment …');
}

export function registerSignIn(
  app: FastifyInstance,
  services: Services,
  config: Config,
  provider: IdentityProvider,
  { throttle, tally }: { readonly throttle: SignInThrottle; readonly tally: SecurityTally },
): void {
  const redirectUri = new URL('/auth/callback', config.PUBLIC_URL).href;

  app.get('/auth/login', { schema: { hide: true, querystring: LoginQuery } }, async (request, reply) => {
    const query = request.query as LoginQuery;
    const work = await throttle.slows(request, query.proof);
    if (work !== null) {
      await tally.note({
        kind: 'sign_ins_slowed',
        account: null,
        reason: 'rate.limited',
        address: request.ip,
      });
      return slowed(reply, query, work);
    }
    const { returnTo, anew } = query;
    const configuration = await provider.configuration().catch((error: unknown) => {
      if (error instanceof Refusal) return error;
      throw error;
    });
    // A person is looking at this: the provider is away, and the page says so.
    if (configuration instanceof Refusal) return reply.redirect(`/?signin=${configuration.code}`);
    const state = newToken();
    const nonce = randomNonce();
    const codeVerifier = randomPKCECodeVerifier();
    await withActor(services.db, login, (tx) =>
      beginLogin(tx, hashOf(state), {
        nonce,
        codeVerifier,
        returnTo: safeReturnTo(returnTo, config.PUBLIC_URL),
        anew: anew !== undefined,
      }),
    );
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: 'openid profile',
      code_challenge: await calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      state,
      nonce,
      acr_values: config.TWO_FACTOR_ACR,
      // With it the provider has to say when she proved who she is (OpenID Connect Core 1.0, section 2, auth_time).
      max_age: String(anew ? anewWithinSeconds : config.SESSION_MAX_MINUTES * 60),
      ...(anew ? { prompt: 'login' } : {}),
    });
    return reply.setCookie(attemptCookie, state, { ...cookieOptions, maxAge: 600 }).redirect(url.href);
  });

  app.get('/auth/callback', { schema: { hide: true } }, async (request, reply) => {
    reply.clearCookie(attemptCookie, cookieOptions);
    try {
      return await finish(request, reply);
    } catch (error) {
      // A person is looking at this, not a program: she goes to a page that says what happened.
      const code = error instanceof Refusal ? error.code : 'access.denied';
      if (!(error instanceof Refusal)) request.log.warn({ err: error }, 'sign-in failed');
      const account = error instanceof SignInRefused ? error.account : null;
      await tally.note({ kind: 'sign_in_refused', account, reason: code, address: request.ip });
      return reply.redirect(`/?signin=${code}`);
    }
  });

  async function finish(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const state = cookieIn(request.headers.cookie, attemptCookie);
    if (state === null) throw new Refusal('session.expired');
    const attempt = await withActor(services.db, login, (tx) => takeLogin(tx, hashOf(state)));
    if (attempt === undefined) throw new Refusal('session.expired');
    const configuration = await provider.configuration();
    const tokens = await authorizationCodeGrant(configuration, new URL(request.url, config.PUBLIC_URL), {
      expectedState: state,
      expectedNonce: attempt.nonce,
      pkceCodeVerifier: attempt.codeVerifier,
      idTokenExpected: true,
      ...(attempt.anew ? { maxAge: anewWithinSeconds } : {}),
    });
    const claims = tokens.claims();
    if (claims === undefined || tokens.id_token === undefined) throw new Refusal('access.denied');
    const signedIn = await signIn(
      services,
      {
        ...{ issuer: claims.iss, subject: claims.sub, idToken: tokens.id_token },
        assurance: assuranceOf(claims),
        provenAt: typeof claims.auth_time === 'number' ? new Date(claims.auth_time * 1000) : null,
        providerSession: typeof claims.sid === 'string' ? claims.sid : null,
        ...{ anew: attempt.anew, address: request.ip, userAgent: request.headers['user-agent'] },
      },
      policyOf(config),
      config.SESSION_MAX_MINUTES,
      sessionTokenIn(request.headers.cookie),
    ).catch(async (error: unknown) => {
      if (!(error instanceof SignInRefused) || error.code !== 'session.step_up') throw error;
      await tally.note({
        ...{ kind: 'sign_in_refused', account: error.account, reason: error.code, address: request.ip },
      });
      return null;
    });
    if (signedIn === null)
      return reply.redirect(`/auth/login?${new URLSearchParams({ anew: '1', returnTo: attempt.returnTo })}`);
    throttle.remember(request, reply);
    // Without Max-Age: the cookie goes with the browser; the server decides when the session ends.
    return reply.setCookie(sessionCookieName, signedIn.token, cookieOptions).redirect(attempt.returnTo);
  }
}
