import { createRemoteJWKSet, customFetch as jwksFetch } from 'jose';
import {
  allowInsecureRequests,
  type Configuration,
  customFetch,
  type DiscoveryRequestOptions,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client';
import type { Config } from '../../config.ts';
import { Refusal } from '../../refusal.ts';
import { providerFetch } from './provider-fetch.ts';

export interface IdentityProvider {
  /** Discovered on first use, kept, asked again after a failure; refuses with service.unavailable. */
  configuration(): Promise<Configuration>;
  /** What it signs with, by its published keys, which are kept; refuses with service.unavailable. */
  keys(): Promise<ReturnType<typeof createRemoteJWKSet>>;
  isReachable(): Promise<boolean>;
}

export const signingAlgorithms = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'EdDSA'],
];

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Plain http is for a provider on this very machine only. */
export function mayBeInsecure(issuer: URL): boolean {
  return issuer.protocol === 'http:' && loopback.has(issuer.hostname);
}

export function identityProvider(config: Config, warn: (tooShort: number) => void): IdentityProvider {
  const issuer = new URL(config.OIDC_ISSUER);
  if (issuer.protocol !== 'https:' && !mayBeInsecure(issuer)) {
    throw new Error('Configuration: OIDC_ISSUER must be https');
  }
  const ask = providerFetch(config.PROVIDER_RSA_BITS, warn);
  const options: DiscoveryRequestOptions = {
    [customFetch]: (url, init) => ask(url, init as RequestInit),
    timeout: 3,
    // Whoever stands between LEON and the provider cannot put another ID token in the place of hers.
    execute: [enableNonRepudiationChecks, ...(mayBeInsecure(issuer) ? [allowInsecureRequests] : [])],
  };
  const discover = (): Promise<Configuration> =>
    discovery(issuer, config.OIDC_CLIENT_ID, config.OIDC_CLIENT_SECRET, undefined, options);
  let known: Promise<Configuration> | undefined;
  let keys: ReturnType<typeof createRemoteJWKSet> | undefined;
  const configuration = (): Promise<Configuration> => {
    known ??= discover().catch(() => {
      known = undefined;
      throw new Refusal('service.unavailable');
    });
    return known;
  };
  return {
    configuration,
    async keys() {
      const { jwks_uri } = (await configuration()).serverMetadata();
      if (jwks_uri === undefined) throw new Refusal('service.unavailable');
      keys ??= createRemoteJWKSet(new URL(jwks_uri), { timeoutDuration: 2_500, [jwksFetch]: ask });
      return keys;
    },
    async isReachable() {
      const answer = await fetch(
        `${config.OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
        {
          signal: AbortSignal.timeout(900),
          redirect: 'error',
        },
      );
      await answer.body?.cancel();
      return answer.ok;
    },
  };
}
