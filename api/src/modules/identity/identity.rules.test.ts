import { solve } from '@leon/contracts/identity/sign-in-proof.ts';
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
const bits = 8;

test('a flood from the hospital’s one address locks out nobody who has signed in there before', async () => {
  let now = 0;
  const throttle = signInThrottle(testKeys, () => now, { proofBits: bits });
  const begins = async (request: FastifyRequest) => (await throttle.slows(request, undefined)) === null;
  let set = '';
  const reply = { setCookie: (name: string, value: string) => (set = `${name}=${value}`) };
  throttle.remember(from('10.0.0.1'), reply as unknown as FastifyReply);
  for (let at = 0; at < 1_000; at += 1) await begins(from('10.0.0.1'));
  expect(await begins(from('10.0.0.1'))).toBe(false);
  expect(await begins(from('10.0.0.1', set))).toBe(true);
  expect(await begins(from('10.0.0.1', `${set.slice(0, -1)}x`))).toBe(false);
  expect(await begins(from('10.0.0.2'))).toBe(true);
  now += 1_000;
  expect(await begins(from('10.0.0.1'))).toBe(true);
});

test('a colleague at the same address whose browser nobody knows does a moment’s work, and is not refused', async () => {
  let now = 0;
  const throttle = signInThrottle(testKeys, () => now, { proofBits: bits });
  const here = from('10.0.0.1');
  for (let at = 0; at < 1_000; at += 1) await throttle.slows(here, undefined);
  const work = (await throttle.slows(here, undefined)) ?? '';
  const proof = `${work}.${solve(work, 0, 100_000, bits)}`;
  expect(await throttle.slows(from('10.0.0.9'), proof)).toBeNull();
  expect(await throttle.slows(here, `${proof.slice(0, -1)}`)).not.toBeNull();
  expect(await throttle.slows(here, proof)).toBeNull();
  // it was worth one sign-in, and an old one is worth none
  expect(await throttle.slows(here, proof)).not.toBeNull();
  const late = (await throttle.slows(here, undefined)) ?? '';
  now += 121_000;
  for (let at = 0; at < 1_000; at += 1) await throttle.slows(here, undefined);
  expect(await throttle.slows(here, `${late}.${solve(late, 0, 100_000, bits)}`)).not.toBeNull();
});

test('whoever has a network of IPv6 addresses has one count, and many counts push out nobody’s in use', async () => {
  let now = 0;
  const throttle = signInThrottle(testKeys, () => now, { proofBits: bits });
  for (let at = 0; at < 100; at += 1)
    await throttle.slows(from(`2001:db8:1:2::${at.toString(16)}`), undefined);
  expect(await throttle.slows(from('2001:db8:1:2::ffff'), undefined)).not.toBeNull();
  expect(await throttle.slows(from('2001:db8:1:3::1'), undefined)).toBeNull();
  for (let at = 0; at < 20_000; at += 1) {
    now += 0.01;
    await throttle.slows(from(`2001:db8:${(at >> 8).toString(16)}:${(at & 255).toString(16)}::1`), undefined);
    if (at % 1_000 === 0) expect(await throttle.slows(from('2001:db8:1:2::1'), undefined)).not.toBeNull();
  }
});
