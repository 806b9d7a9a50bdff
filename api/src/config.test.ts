import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { testKeysText } from './testing/test-keys.ts';

const complete = {
  APP_DATABASE_URL: 'postgres://leon_app:secret@127.0.0.1/leon',
  OIDC_ISSUER: 'https://id.example',
  OIDC_CLIENT_ID: 'leon-console',
  OIDC_CLIENT_SECRET: 'secret',
  OIDC_AUDIENCE: 'urn:leon:api',
  PUBLIC_URL: 'https://leon.example',
  LEON_KEYS: testKeysText,
};

test.each(Object.keys(complete))('a configuration without %s is refused by that name', (name) => {
  expect(() => readConfig({ ...complete, [name]: '' })).toThrow(`${name} is not set`);
});

test('what is wrong is named, and its value is not', () => {
  const wrong = () => readConfig({ ...complete, OIDC_ISSUER: 'hunter2', PORT: 'hunter2' });
  expect(wrong).toThrow('PORT is not valid, OIDC_ISSUER is not valid');
  expect(wrong).not.toThrow('hunter2');
});

test('a complete configuration listens on this machine only, unless told otherwise', () => {
  expect(readConfig(complete)).toMatchObject({ HOST: '127.0.0.1', PORT: 3000 });
  expect(readConfig({ ...complete, HOST: '0.0.0.0', PORT: '8080' })).toMatchObject({
    HOST: '0.0.0.0',
    PORT: 8080,
  });
});

test('a training instance that would ask a machine outside does not start', () => {
  const outside = {
    TILE_URL: 'https://tiles.example/{z}/{x}/{y}.png',
    ROAD_ENGINE_URL: 'https://roads.example/',
  };
  const refused = 'ROAD_ENGINE_URL, TILE_URL cannot be set where LEON_TRAINING is 1';
  expect(() => readConfig({ ...complete, ...outside, LEON_TRAINING: '1' })).toThrow(refused);
  expect(readConfig({ ...complete, ...outside }).LEON_TRAINING).toBe(false);
});

test.each([
  ['APP_DATABASE_URL', 'postgres://leon_app@db.region.example/leon'],
  ['REDIS_URL', 'redis://cache.region.example'],
  ['ROAD_ENGINE_URL', 'http://roads.region.example/'],
])('%s over a net without TLS is refused by name', (name, address) => {
  expect(() => readConfig({ ...complete, [name]: address })).toThrow(`${name} is neither on this machine`);
});
