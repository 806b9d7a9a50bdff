import type { FastifyReply, FastifyRequest } from 'fastify';
import { expect, test } from 'vitest';
import { testKeys } from '../../testing/test-keys.ts';
import { mayBeInsecure } from './identity-provider.ts';
import { safeReturnTo } from './return-to.rules.ts';
import { signInThrottle } from './sign-in-throttle.ts';

test.each([
  ['/sager?desk=midt#2', '/sager?desk=midt#2'],
  [undefined, '/'],
  ['https://elsewhere.example/', '/'],
  ['//elsewhere.example/', '/'],
  ['/\\elsewhere.example/', '/'],
  ['/..//elsewhere.example', '/'],
  ['javascript:alert(1)', '/'],
  [`/${'x'.repeat(600)}`, '/'],
])('after sign-in, %s leads to %s', (wanted, target) => {
  expect(safeReturnTo(wanted, 'http://127.0.0.1:3000')).toBe(target);
});

test.each([
  ['http://127.0.0.1:4000', true],
  ['http://localhost:4000', true],
  ['http://id.example', false],
  ['http://127.0.0.1.example', false],
])('plain http to the provider %s: %s', (issuer, allowed) => {
  expect(mayBeInsecure(new URL(issuer))).toBe(allowed);
});

const from = (ip: string, cookie?: string) => ({ ip, headers: { cookie } }) as unknown as FastifyRequest;

test('a flood from the hospital’s one address locks out nobody who has signed in there before', () => {
  let now = 0;
  const throttle = signInThrottle(testKeys, () => now);
  let set = '';
  const reply = { setCookie: (name: string, value: string) => (set = `${name}=${value}`) };
  throttle.remember(from('10.0.0.1'), reply as unknown as FastifyReply);
  const flood = (): void => {
    for (let at = 0; at < 1_000; at += 1) throttle.pass(from('10.0.0.1'));
  };
  expect(flood).toThrow('rate.limited');
  expect(() => throttle.pass(from('10.0.0.1', set))).not.toThrow();
  expect(() => throttle.pass(from('10.0.0.1', `${set.slice(0, -1)}x`))).toThrow('rate.limited');
  expect(() => throttle.pass(from('10.0.0.2'))).not.toThrow();
  now += 1_000;
  expect(() => throttle.pass(from('10.0.0.1'))).not.toThrow();
});
