import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { reportPositions } from '@leon/contracts/fleet/position.routes.ts';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { testBrowser } from '../../testing/test-browser.ts';
import { strongKeys } from './provider-keys.rules.ts';

let provider: Server;
let issuer: string;
let api: TestApi;
let leon: string;
/** What the provider's token endpoint says next. */
let idToken: (nonce: string) => Promise<string>;
let signers: Record<'long' | 'short' | 'curve' | 'strange', { key: CryptoKey; alg: string }>;
let nonce = '';
let saysIssuer = true;

const now = () => Math.floor(Date.now() / 1_000);

/** A provider of our own that signs whatever a test wants: the real one signs only what is right. */
beforeAll(async () => {
  const rsa = (modulusLength: number) => generateKeyPair('RS256', { modulusLength, extractable: true });
  const pairs = {
    long: await rsa(3_072),
    short: await rsa(2_048),
    curve: await generateKeyPair('ES256', { extractable: true }),
    strange: await rsa(3_072),
  };
  const algOf = (name: string) => (name === 'curve' ? 'ES256' : 'RS256');
  signers = Object.fromEntries(
    Object.entries(pairs).map(([name, { privateKey }]) => [name, { key: privateKey, alg: algOf(name) }]),
  ) as typeof signers;
  const keys = await Promise.all(
    (['long', 'short', 'curve'] as const).map(async (kid) => ({
      ...(await exportJWK(pairs[kid].publicKey)),
      ...{ kid, alg: algOf(kid), use: 'sig' },
    })),
  );
  provider = createServer(async (request, response) => {
    response.setHeader('content-type', 'application/json');
    if (request.url === '/jwks') return response.end(JSON.stringify({ keys }));
    if (request.url === '/token') {
      const token = { access_token: 'x', token_type: 'bearer', id_token: await idToken(nonce) };
      return response.end(JSON.stringify(token));
    }
    const metadata = {
      ...{ issuer: saysIssuer ? issuer : 'https://another.example', jwks_uri: `${issuer}/jwks` },
      ...{ authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` },
      id_token_signing_alg_values_supported: ['RS256', 'ES256'],
    };
    return response.end(JSON.stringify(metadata));
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => provider.once('listening', listening));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  api = await startTestApi({ OIDC_ISSUER: issuer });
  leon = await api.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await api.stop();
  provider.close();
});

const signed = (by: keyof typeof signers, claims: Record<string, unknown>, typ?: string) =>
  new SignJWT({ iss: issuer, iat: now(), exp: now() + 120, ...claims })
    .setProtectedHeader({ alg: signers[by].alg, kid: by, ...(typ === undefined ? {} : { typ }) })
    .sign(signers[by].key);

const machine = { aud: 'urn:leon:api', client_id: 'feed', scope: 'positions' };
test.each([
  ['long', 200],
  ['curve', 200],
  ['short', 401],
  ['strange', 401],
] as const)('a machine’s token under the provider’s %s key: %s', async (by, status) => {
  const token = await signed(by, machine, 'at+jwt');
  const caller = { headers: { authorization: `Bearer ${token}` } };
  const answer = await api.call(caller, reportPositions, { body: { positions: [] } });
  expect([answer.status === 400 ? 200 : answer.status, by]).toEqual([status, by]);
});

test.each([
  ['for another audience', { aud: 'urn:another:api' }],
  ['of another issuer', { iss: 'https://another.example' }],
  ['that is past its time', { exp: now() - 600 }],
  ['that has no end', { exp: undefined }],
  ['that is not yet in force', { nbf: now() + 600 }],
])('a machine’s token %s is nobody’s', async (_what, claims) => {
  const token = await signed('long', { ...machine, ...claims }, 'at+jwt');
  const caller = { headers: { authorization: `Bearer ${token}` } };
  expect((await api.call(caller, reportPositions, { body: { positions: [] } })).status).toBe(401);
});

/** Where a browser ends whose provider's answer was this ID token. */
async function signInWith(token: typeof idToken): Promise<string> {
  idToken = token;
  const browser = testBrowser();
  const asked = await browser.go(`${leon}/auth/login`);
  const { searchParams } = new URL(asked.headers.get('location') ?? '');
  nonce = searchParams.get('nonce') ?? '';
  const back = new URLSearchParams({ code: 'x', state: searchParams.get('state') ?? '', iss: issuer });
  const answer = await browser.go(`${leon}/auth/callback?${back}`);
  return answer.headers.get('location') ?? '';
}
const claims = (said: string) => ({
  ...{ aud: 'leon-console', sub: 'nurse', nonce: said, amr: ['mfa'], auth_time: now() },
});

test.each(['long', 'curve'] as const)('an ID token under the provider’s %s key signs her in', async (by) => {
  await api.admin.query(
    `INSERT INTO leon.account (id, issuer, subject, name, role, desk_code)
     VALUES (gen_random_uuid(), $1, 'nurse', 'Nurse', 'visitator', 'midt') ON CONFLICT DO NOTHING`,
    [issuer],
  );
  expect(await signInWith((said) => signed(by, claims(said)))).toBe('/');
});

const wrong: Record<string, (said: string) => Promise<string>> = {
  'under a key that is too short': (said) => signed('short', claims(said)),
  'under a key that is not published': (said) => signed('strange', claims(said)),
  'that nobody signed': async (said) =>
    new UnsecuredJWT({ iss: issuer, iat: now(), exp: now() + 120, ...claims(said) }).encode(),
  'for another client': (said) => signed('long', { ...claims(said), aud: 'another' }),
  'of another issuer': (said) => signed('long', { ...claims(said), iss: 'https://another.example' }),
  'of another attempt': () => signed('long', claims('another')),
  'that is past its time': (said) => signed('long', { ...claims(said), exp: now() - 600 }),
};
test.each(Object.keys(wrong))('an ID token %s signs nobody in', async (what) => {
  const token = wrong[what];
  if (token === undefined) throw new Error(what);
  expect(await signInWith(token)).toBe('/?signin=access.denied');
});

test('a provider that says it is another one is not believed', async () => {
  saysIssuer = false;
  const other = await startTestApi({ OIDC_ISSUER: issuer });
  const answer = await other.app.inject('/auth/login');
  await other.stop();
  saysIssuer = true;
  expect(`${answer.statusCode} ${answer.headers.location}`).toMatch(
    /^(?:503|302 \/\?signin=service\.unavailable)/,
  );
});

test('what is no set of keys stays as it is, and a key without a modulus is none', () => {
  expect(strongKeys({ issuer: 'x' }, 3_072)).toBeUndefined();
  expect(strongKeys({ keys: [{ kty: 'RSA' }, { kty: 'EC' }] }, 3_072)).toEqual({
    body: { keys: [{ kty: 'EC' }] },
    tooShort: 1,
  });
});
