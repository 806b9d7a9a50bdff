import { fileURLToPath } from 'node:url';
import { packagesOf, waysOut } from '@leon/infra/testing/ways-out.ts';
import { expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { testKeysText } from '../testing/test-keys.ts';

/** Packages of the api that open connections of their own; what none of the others does. */
const speaking = ['pg', 'openid-client', 'jose', 'redis'];
const silent = [
  ...['@fastify/cookie', '@fastify/static', '@fastify/swagger', '@fastify/swagger-ui', 'fastify'],
  ...['cockatiel', 'csv-parse', 'fastify-type-provider-zod', 'kysely', 'lru-cache', 'luxon'],
  ...['openapi-types', 'socket.io', 'zod'],
];

/**
 * Every place of the api that opens a connection, and to what: machines of the installation itself, which a training instance
 * has too, or the variable without which it is never opened.
 */
const ways: Record<string, 'database' | 'queue' | 'identity provider' | 'asks nobody' | 'ROAD_ENGINE_URL'> = {
  'db/database.ts: pg': 'database',
  'db/instance.ts: pg': 'database',
  'db/journal.cli.ts: pg': 'database',
  'db/migrate.ts: pg': 'database',
  'db/sql-error.ts: pg': 'database',
  'http/logging.ts: pg': 'asks nobody',
  'http/problem.ts: http': 'asks nobody',
  'http/redis-check.ts: net': 'queue',
  'keys/rehash.ts: pg': 'database',
  'keys/reseal.ts: pg': 'database',
  'modules/directory/import.store.ts: pg': 'database',
  'modules/identity/back-channel-logout.route.ts: jose': 'identity provider',
  'modules/identity/identity-provider.ts: fetch': 'identity provider',
  'modules/identity/identity-provider.ts: jose': 'identity provider',
  'modules/identity/identity-provider.ts: openid-client': 'identity provider',
  'modules/identity/machine-token.ts: jose': 'identity provider',
  'modules/identity/provider-fetch.ts: fetch': 'identity provider',
  'modules/identity/session.routes.ts: openid-client': 'identity provider',
  'modules/identity/shared-counts.ts: redis': 'queue',
  'modules/identity/sign-in-throttle.ts: net': 'asks nobody',
  'modules/identity/sign-in.routes.ts: openid-client': 'identity provider',
  'modules/roads/road-engine.ts: fetch': 'ROAD_ENGINE_URL',
  // the door that every connection goes through
  'outgoing.ts: net': 'asks nobody',
};

/** What an answer or a page would make others ask outside. */
const outside = {
  ROAD_ENGINE_URL: 'https://roads.example/',
  TILE_URL: 'https://tiles.example/{z}/{x}/{y}.png',
  PUSH_PUBLIC_KEY: 'B'.repeat(87),
};

const complete = {
  APP_DATABASE_URL: 'postgres://leon_app@127.0.0.1/leon',
  OIDC_ISSUER: 'https://id.example',
  OIDC_CLIENT_ID: 'leon-console',
  OIDC_CLIENT_SECRET: 'secret',
  OIDC_AUDIENCE: 'urn:leon:api',
  PUBLIC_URL: 'https://leon.example',
  LEON_KEYS: testKeysText,
};

test('every place of the api that opens a connection is known, and so is every package that could', () => {
  const source = fileURLToPath(new URL('../', import.meta.url));
  expect(waysOut(source, speaking).filter((way) => !(way in ways))).toEqual([]);
  const own = fileURLToPath(new URL('../../', import.meta.url));
  expect(packagesOf(own).filter((name) => ![...speaking, ...silent].includes(name))).toEqual([]);
});

test.each(Object.entries(outside))('a training instance is refused %s', (name, value) => {
  expect(() => readConfig({ ...complete, [name]: value, LEON_TRAINING: '1' })).toThrow(
    `${name} cannot be set where LEON_TRAINING is 1`,
  );
  expect(readConfig({ ...complete, [name]: value })).toMatchObject({ [name]: value });
});

test('whatever the api asks outside the installation is refused in training', () => {
  const asked = Object.values(ways).filter((to) => to === to.toUpperCase());
  for (const name of asked) expect(Object.keys(outside)).toContain(name);
});
