import cookie from '@fastify/cookie';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../../config.ts';
import type { Readiness } from '../../http/readiness.ts';
import type { Services } from '../../services.ts';
import { createAuthenticator } from './authenticator.ts';
import { registerBackChannelLogout } from './back-channel-logout.route.ts';
import { registerGetDraftKey } from './get-draft-key.route.ts';
import { identityProvider } from './identity-provider.ts';
import { noteRefusals } from './note-refusals.ts';
import { registerOpenSessions } from './open-sessions.route.ts';
import { registerOwnSessions } from './own-sessions.route.ts';
import { createSecurityTally } from './security-tally.ts';
import { registerSession } from './session.routes.ts';
import { sharedCounts, uncounted } from './shared-counts.ts';
import { registerSignIn } from './sign-in.routes.ts';
import { signInThrottle } from './sign-in-throttle.ts';

export {
  citizenContext,
  citizenLookup,
  findCitizen,
  isAddressProtected,
  isReplacement,
  linkCitizen,
  markAddress,
  maskedCitizen,
  wholeCitizenNumber,
} from './citizen.store.ts';
export { idTokenContext } from './sign-in.command.ts';

/** Sign-in by OpenID Connect, sessions, machine clients, citizens' identities. */
export async function registerIdentity(
  app: FastifyInstance,
  services: Services,
  config: Config,
  readiness: Readiness,
): Promise<void> {
  const provider = identityProvider(config, (tooShort) =>
    app.log.warn({ tooShort }, 'the identity provider signs with RSA keys shorter than PROVIDER_RSA_BITS'),
  );
  app.decorate('authenticator', createAuthenticator(services, config, provider));
  readiness.add('identity provider', async () => ((await provider.isReachable()) ? 'up' : 'down'));
  await app.register(cookie);
  // What one node says is as old on every other, and this clock never goes back.
  const clockMs = () => performance.timeOrigin + performance.now();
  const tally = createSecurityTally(services.db, clockMs, (error) =>
    app.log.error({ err: error }, 'the security log could not be written'),
  );
  noteRefusals(app, tally);
  const nameOf = (key: string) => services.keys.lookupHash(`count:${key}`).toString('base64url');
  const shared = config.REDIS_URL === undefined ? uncounted : sharedCounts(config.REDIS_URL, nameOf);
  app.addHook('onClose', async () => shared.close());
  const throttle = signInThrottle(services.keys, clockMs, { shared });
  registerSignIn(app, services, config, provider, { throttle, tally });
  registerSession(app, services, config, provider);
  registerOpenSessions(app, services, config);
  registerOwnSessions(app, services, config);
  registerGetDraftKey(app, services);
  registerBackChannelLogout(app, services, config, provider);
}
