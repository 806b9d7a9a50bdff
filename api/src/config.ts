import { z } from 'zod';
import { requireSafeWays } from './way-inside.rules.ts';

const minutes = (fallback: number) => z.coerce.number().int().positive().default(fallback);

const Environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** PostgreSQL as leon_app. */
  APP_DATABASE_URL: z.url(),
  /** Where all nodes count sign-ins together; nothing of the api waits for Redis, and without it each counts alone. */
  REDIS_URL: z.url().optional(),
  OIDC_ISSUER: z.url(),
  /** Other hosts that the provider says its keys or tokens are at, with spaces between; https alone. */
  OIDC_HOSTS: z.string().default(''),
  OIDC_CLIENT_ID: z.string().min(1),
  OIDC_CLIENT_SECRET: z.string().min(1),
  /** `aud` of access tokens that machine clients bring. */
  OIDC_AUDIENCE: z.string().min(1),
  /** Origin that browsers use. */
  PUBLIC_URL: z.url(),
  /** Addresses or networks of load balancers whose word on the client's address is taken, with commas between. */
  TRUSTED_PROXIES: z.string().min(1).optional(),
  /** See `parseKeys`. */
  LEON_KEYS: z.string().min(1),
  /** Folder of the built console; without it only the api is served. */
  CONSOLE_DIST: z.string().min(1).optional(),
  /** Map tile template; without it the offline base map is all. */
  TILE_URL: z.string().min(1).optional(),
  /** OSRM `osrm-routed` for driving times, ending in `/`; without it travel is estimated by crow-fly. */
  ROAD_ENGINE_URL: z
    .url({ protocol: /^https?$/ })
    .endsWith('/')
    .optional(),
  /** What browsers are told by while LEON is closed (RFC 8292, base64url); its private half is the worker's. Without it: none. */
  PUSH_PUBLIC_KEY: z
    .string()
    .regex(/^[A-Za-z0-9_-]{87}$/)
    .optional(),
  /** See `pushHostsOf`. */
  PUSH_HOSTS: z.string().optional(),
  /** `1`: invented citizens alone, marked on every page and print, and nothing is asked or sent outside. */
  LEON_TRAINING: z
    .enum(['0', '1'])
    .default('0')
    .transform((value) => value === '1'),
  /** `open`: who reaches PORT reads the documentation, and in /ready what is up and what is not. */
  MONITORING: z.enum(['open', 'closed']).default('closed'),
  /** A listener of this machine alone that tells both whatever MONITORING says; without it there is none. */
  MONITORING_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  LEON_BUILD: z.string().min(1).default('dev'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** Without a request for this long a session ends; a ward's tablet asks nothing for most of a night. */
  SESSION_IDLE_MINUTES: minutes(12 * 60),
  /** A long shift with its handover; then the provider is asked again. */
  SESSION_MAX_MINUTES: minutes(14 * 60),
  /** Requests a second of one account, over all its computers at this node, ten times as many at once: a script, no hand. */
  REQUESTS_PER_ACCOUNT: z.coerce.number().int().positive().default(300),
  /** Without a hand on it a screen of a desk, of an administrator or an auditor locks itself. */
  SCREEN_LOCK_MINUTES: minutes(20),
  /** `acr` values of the identity provider that mean two factors, with spaces between; NSIS levels of assurance. */
  TWO_FACTOR_ACR: z
    .string()
    .default(
      'https://data.gov.dk/concept/core/nsis/loa/Substantial https://data.gov.dk/concept/core/nsis/loa/High',
    ),
  /** `optional`: a provider that does not type its logout tokens as `logout+jwt` is believed all the same. */
  LOGOUT_TOKEN_TYPE: z.enum(['required', 'optional']).default('required'),
  /** `optional`: the same of a provider whose access tokens are not typed as `at+jwt` (RFC 9068). */
  ACCESS_TOKEN_TYPE: z.enum(['required', 'optional']).default('required'),
  /** RSA keys of the provider that are shorter sign nobody in; 3,072 are 128 bits of strength. To accept less is the region's. */
  PROVIDER_RSA_BITS: z.coerce.number().int().min(2_048).default(3_072),
  /** Roles that one factor is enough for, with spaces between: a decision of the region's, none by default. */
  ONE_FACTOR_ROLES: z.string().default(''),
});

export type Config = Readonly<z.output<typeof Environment>>;

/** Reads the configuration or ends with the names of all variables that are missing or wrong; never their values. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = Environment.safeParse(given);
  if (result.success) return withoutOutside(overSafeWays(result.data));
  const faults = result.error.issues.map(
    (issue) =>
      `${issue.path.join('.')} ${given[String(issue.path[0])] === undefined ? 'is not set' : 'is not valid'}`,
  );
  throw new Error(`Configuration: ${faults.join(', ')}`);
}

function overSafeWays(config: Config): Config {
  const { APP_DATABASE_URL, REDIS_URL, ROAD_ENGINE_URL } = config;
  requireSafeWays({ APP_DATABASE_URL, REDIS_URL, ROAD_ENGINE_URL });
  return config;
}

/** A training instance asks no other machine: neither where a citizen is nor which part of the map is looked at. */
function withoutOutside(config: Config): Config {
  const outside = (['ROAD_ENGINE_URL', 'TILE_URL', 'PUSH_PUBLIC_KEY'] as const).filter(
    (name) => config[name] !== undefined,
  );
  if (!config.LEON_TRAINING || outside.length === 0) return config;
  throw new Error(`Configuration: ${outside.join(', ')} cannot be set where LEON_TRAINING is 1`);
}
