import { Provider } from 'oidc-provider';
import { demoAccounts } from '../demo-accounts.ts';
import { apiResource, buildClients, feedScopes } from './clients.ts';
import { clientSecrets, providerKeys } from './keys.ts';
import { errorPage, logoutPage, signedOutPage } from './pages.ts';

/** NSIS level "substantial", what a real broker asserts for a two-factor login. */
export const demoAssurance = {
  acr: 'https://data.gov.dk/concept/core/nsis/loa/Substantial',
  amr: ['pwd', 'otp'],
};

const shiftSeconds = 12 * 3600;

const onLoopback = (uri: string): boolean => {
  const url = URL.parse(uri);
  return url?.protocol === 'http:' && url.hostname === '127.0.0.1';
};

export const buildProvider = (issuer: string, dataDir: string, consoleUrl?: string): Provider => {
  const { cookieKeys, jwks } = providerKeys(dataDir);
  const provider = new Provider(issuer, {
    clients: buildClients(clientSecrets(dataDir), consoleUrl),
    jwks,
    scopes: ['openid', 'profile', ...feedScopes],
    claims: { openid: ['sub', 'acr', 'amr', 'auth_time'], profile: ['name'] },
    acrValues: [demoAssurance.acr],
    // The name is in the ID token too, so that a login needs no second request.
    conformIdTokenClaims: false,
    // The library refuses to call loopback; LEON, the only one it ever calls, is there.
    fetch: (url, options) => {
      const { dispatcher: _guard, ...plain } = options ?? {};
      return fetch(url, plain);
    },
    pkce: { required: () => true },
    cookies: { keys: cookieKeys },
    ttl: {
      Session: shiftSeconds,
      Grant: shiftSeconds,
      Interaction: 3600,
      ClientCredentials: 900,
      AccessToken: 900,
      IdToken: 900,
    },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, subject) => {
      const account = demoAccounts.find((known) => known.subject === subject);
      return account && { accountId: subject, claims: () => ({ sub: subject, name: account.name }) };
    },
    loadExistingGrant: async (context) => {
      const { client, session } = context.oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
    renderError: (context, out) => {
      context.type = 'html';
      context.body = errorPage(out.error, out.error_description ?? '');
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      introspection: { enabled: true },
      revocation: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: (context) =>
          context.oidc.params?.grant_type === 'client_credentials' ? apiResource : [],
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          audience: apiResource,
          scope: feedScopes.join(' '),
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          context.body = logoutPage(form);
        },
        postLogoutSuccessSource: (context) => {
          context.body = signedOutPage();
        },
      },
    },
  });
  // The console's port is a free one on each start, so any loopback address is a good one here.
  provider.Client.prototype.redirectUriAllowed = onLoopback;
  provider.Client.prototype.postLogoutRedirectUriAllowed = onLoopback;
  return provider;
};
