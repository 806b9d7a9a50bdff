import { expect, test } from 'vitest';
import { isSafeWay, requireSafeWays } from './way-inside.rules.ts';

test.each([
  ['postgres://leon_app:secret@127.0.0.1:5432/leon', true],
  ['postgres://leon_app@localhost/leon', true],
  ['postgres://leon_app@[::1]/leon', true],
  ['postgres://leon_app@db.region.example/leon', false],
  ['postgres://leon_app@db.region.example/leon?sslmode=require', false],
  ['postgres://leon_app@db.region.example/leon?sslmode=no-verify', false],
  ['postgresql://leon_app@db.region.example/leon?sslmode=verify-full', true],
  ['postgres://leon_app@127.0.0.1/leon?host=db.region.example', false],
  ['postgres://leon_app@db/leon?host=/var/run/postgresql', true],
  ['redis://127.0.0.1:6379', true],
  ['redis://cache.region.example', false],
  ['rediss://cache.region.example', true],
  ['http://127.0.0.1.region.example/', false],
  ['http://roads.region.example/', false],
  ['https://roads.region.example/', true],
  ['smtp://mail.region.example', false],
  ['smtp://mail.region.example?requireTLS=true', true],
  ['smtps://mail.region.example', true],
  ['no address', false],
])('%s is a safe way: %s', (address, safe) => {
  expect(isSafeWay(address)).toBe(safe);
});

test('what goes over a net unprotected is named, and its password is not', () => {
  const bare = () =>
    requireSafeWays({
      APP_DATABASE_URL: 'postgres://leon_app:hunter2@db.example/leon',
      REDIS_URL: undefined,
    });
  expect(bare).toThrow('APP_DATABASE_URL is neither on this machine nor protected by TLS');
  expect(bare).not.toThrow('hunter2');
});
