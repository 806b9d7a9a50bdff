import type { Config } from './config.ts';
import { type Destination, httpsDestinations, listed } from './outgoing.rules.ts';

/** Everything the api may open a connection to. */
export const destinationsOf = (config: Config): Destination[] => [
  ...listed([config.APP_DATABASE_URL, config.REDIS_URL, config.OIDC_ISSUER, config.ROAD_ENGINE_URL]),
  ...httpsDestinations(config.OIDC_HOSTS.split(/\s+/).filter((host) => host !== '')),
];
