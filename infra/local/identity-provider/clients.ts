import type { ClientMetadata } from 'oidc-provider';

/** Audience of every access token for LEON's API. */
export const apiResource = 'urn:leon:api';
export const feedScopes = ['telephone', 'capacity', 'positions', 'units', 'alternatives'] as const;

const machineClients: Record<string, readonly (typeof feedScopes)[number][]> = {
  telephone: ['telephone'],
  'capacity-feed': ['capacity'],
  'vehicle-feed': ['positions'],
  'unit-answers': ['units'],
  'offer-finder': ['alternatives'],
  simulator: feedScopes,
};

export const clientIds: readonly string[] = ['leon-console', ...Object.keys(machineClients)];

/** `secrets` has one secret per client id; `consoleUrl` is told when a session of the provider's ends. */
export const buildClients = (
  secrets: Readonly<Record<string, string>>,
  consoleUrl: string | undefined,
): ClientMetadata[] => {
  const secretOf = (id: string): string => {
    const secret = secrets[id];
    if (!secret) throw new Error(`No secret for client ${id}`);
    return secret;
  };
  return [
    {
      client_id: 'leon-console',
      client_secret: secretOf('leon-console'),
      client_name: 'LEON',
      // Any loopback port and path is accepted besides: see provider.ts.
      redirect_uris: ['http://127.0.0.1/callback'],
      post_logout_redirect_uris: ['http://127.0.0.1/'],
      grant_types: ['authorization_code'],
      response_types: ['code'],
      scope: 'openid profile',
      ...(consoleUrl
        ? {
            backchannel_logout_uri: new URL('/auth/backchannel-logout', consoleUrl).href,
            backchannel_logout_session_required: true,
          }
        : {}),
    },
    ...Object.entries(machineClients).map(([id, scopes]) => ({
      client_id: id,
      client_secret: secretOf(id),
      redirect_uris: [],
      grant_types: ['client_credentials'],
      response_types: [],
      scope: scopes.join(' '),
    })),
  ];
};
