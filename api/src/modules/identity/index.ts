import cookie from '@fastify/cookie';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../../config.ts';
import type { Readiness } from '../../http/readiness.ts';
import type { Services } from '../../services.ts';
import { createAuthenticator } from './authenticator.ts';
import { registerBackChannelLogout } from './back-channel-logout.route.ts';
import { registerGetDraftKey } from './get-draft-key.route.ts';
import { identityProvider } from './identity-provider.ts';
import { registerSession } from './session.routes.ts';
import { registerSignIn } from './sign-in.routes.ts';
import { signInThrottle } from './sign-in-throttle.ts';

export {
  citizenContext,
  findCitizen,
  isAddressProtected,
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
  const provider = identityProvider(config);
  app.decorate('authenticator', createAuthenticator(services, config, provider));
  readiness.add('identity provider', async () => ((await provider.isReachable()) ? 'up' : 'down'));
  await app.register(cookie);
  // A challenge is as old on every node; this clock never goes back.
  const throttle = signInThrottle(services.keys, () => performance.timeOrigin + performance.now());
  registerSignIn(app, services, config, provider, throttle);
  registerSession(app, services, config, provider);
  registerGetDraftKey(app, services);
  registerBackChannelLogout(app, services, config, provider);
}
