import {
  allowInsecureRequests,
  type Configuration,
  type DiscoveryRequestOptions,
  discovery,
} from 'openid-client';
import type { Config } from '../../config.ts';
import { Refusal } from '../../refusal.ts';

export interface IdentityProvider {
  /** Discovered on first use, kept, asked again after a failure; refuses with service.unavailable. */
  configuration(): Promise<Configuration>;
  isReachable(): Promise<boolean>;
}

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Plain http is for a provider on this very machine only. */
export function mayBeInsecure(issuer: URL): boolean {
  return issuer.protocol === 'http:' && loopback.has(issuer.hostname);
}

export function identityProvider(config: Config): IdentityProvider {
  const issuer = new URL(config.OIDC_ISSUER);
  if (issuer.protocol !== 'https:' && !mayBeInsecure(issuer)) {
    throw new Error('Configuration: OIDC_ISSUER must be https');
  }
  const options: DiscoveryRequestOptions = {
    timeout: 3,
    ...(mayBeInsecure(issuer) ? { execute: [allowInsecureRequests] } : {}),
  };
  const discover = (): Promise<Configuration> =>
    discovery(issuer, config.OIDC_CLIENT_ID, config.OIDC_CLIENT_SECRET, undefined, options);
  let known: Promise<Configuration> | undefined;
  return {
    configuration() {
      known ??= discover().catch(() => {
        known = undefined;
        throw new Refusal('service.unavailable');
      });
      return known;
    },
    async isReachable() {
      const answer = await fetch(
        `${config.OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
        {
          signal: AbortSignal.timeout(900),
        },
      );
      await answer.body?.cancel();
      return answer.ok;
    },
  };
}
