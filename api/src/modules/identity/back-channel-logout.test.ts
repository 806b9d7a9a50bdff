import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listOffers } from '@leon/contracts/directory/offer.routes.ts';
import { getSession } from '@leon/contracts/identity/session.routes.ts';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SignedInPerson, startTestApi, type TestApi } from '../../testing/test-api.ts';

const event = 'http://schemas.openid.net/event/backchannel-logout';
let provider: Server;
let issuer: string;
let sign: (typ: string | undefined, claims?: Record<string, unknown>) => Promise<string>;
let strict: TestApi;
let lenient: TestApi;

/** A provider of our own that signs whatever a test wants: the real one signs only what is right. */
beforeAll(async () => {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const keys = { keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256', use: 'sig' }] };
  provider = createServer((request, response) => {
    const metadata = { issuer, jwks_uri: `${issuer}/jwks`, authorization_endpoint: `${issuer}/auth` };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(request.url === '/jwks' ? keys : metadata));
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => provider.once('listening', listening));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  const now = () => Math.floor(Date.now() / 1_000);
  sign = (typ, claims = {}) =>
    new SignJWT({
      ...{ iss: issuer, aud: 'leon-console', iat: now(), exp: now() + 120, jti: crypto.randomUUID() },
      ...{ events: { [event]: {} }, ...claims },
    })
      .setProtectedHeader({ alg: 'ES256', ...(typ === undefined ? {} : { typ }) })
      .sign(privateKey);
  [strict, lenient] = await Promise.all([
    startTestApi({ OIDC_ISSUER: issuer }),
    startTestApi({ OIDC_ISSUER: issuer, LOGOUT_TOKEN_TYPE: 'optional', ACCESS_TOKEN_TYPE: 'optional' }),
  ]);
});
afterAll(async () => {
  await Promise.all([strict.stop(), lenient.stop()]);
  provider.close();
});

const nurseAt = async (api: TestApi): Promise<SignedInPerson> => {
  const nurse = await api.signIn({ role: 'visitator', desk: 'midt' });
  await api.admin.query('UPDATE leon.account SET issuer = $1 WHERE id = $2', [
    issuer,
    nurse.person.accountId,
  ]);
  return nurse;
};
const send = async (api: TestApi, token: string): Promise<number> => {
  const answer = await api.app.inject({
    method: 'POST',
    url: '/auth/backchannel-logout',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ logout_token: token }).toString(),
  });
  return answer.statusCode;
};

test.each([
  ['logout+jwt', 200, 200],
  ['application/logout+jwt', 200, 200],
  [undefined, 400, 200],
  ['JWT', 400, 200],
  ['at+jwt', 400, 400],
  ['secevent+jwt', 400, 400],
])('a logout token of type %s: %s, and %s where the type is optional', async (typ, asStrict, asLenient) => {
  for (const [api, expected] of [
    [strict, asStrict],
    [lenient, asLenient],
  ] as const) {
    const nurse = await nurseAt(api);
    expect(await send(api, await sign(typ, { sub: nurse.person.accountId }))).toBe(expected);
    expect((await api.call(nurse, getSession, {})).status).toBe(expected === 200 ? 401 : 200);
  }
});

test.each([
  ['with a nonce, as an ID token has one', { nonce: 'n' }],
  ['without the event', { events: {} }],
  ['of yesterday', { iat: Math.floor(Date.now() / 1_000) - 86_400 }],
  ['for another client', { aud: 'another' }],
  ['of another issuer', { iss: 'https://elsewhere.example' }],
])('a logout token %s ends nothing', async (_what, claims) => {
  const nurse = await nurseAt(strict);
  const token = await sign('logout+jwt', { sub: nurse.person.accountId, ...claims });
  expect(await send(strict, token)).toBe(400);
  expect((await strict.call(nurse, getSession, {})).status).toBe(200);
});

test('a logout token that was kept and is sent again ends no session that began since', async () => {
  const [before, since] = [await nurseAt(strict), await nurseAt(strict)];
  const saidAt = Math.floor(Date.now() / 1_000) - 60;
  await strict.admin.query(
    `UPDATE leon.session SET created_at = leon.leon_now() - interval '61 seconds' WHERE account_id = $1`,
    [before.person.accountId],
  );
  for (const nurse of [before, since]) {
    const token = await sign('logout+jwt', { sub: nurse.person.accountId, iat: saidAt });
    expect(await send(strict, token)).toBe(200);
  }
  expect((await strict.call(before, getSession, {})).status).toBe(401);
  expect((await strict.call(since, getSession, {})).status).toBe(200);
});

test.each([
  ['at+jwt', 200, 200],
  ['logout+jwt', 401, 401],
  ['JWT', 401, 200],
  [undefined, 401, 200],
])(
  'a machine’s token of type %s: %s, and %s where the type is optional',
  async (typ, asStrict, asLenient) => {
    const claims = { aud: 'urn:leon:api', sub: 'feed', client_id: 'feed', scope: 'capacity' };
    const token = await sign(typ, claims);
    for (const [api, expected] of [
      [strict, asStrict],
      [lenient, asLenient],
    ] as const) {
      const answer = await api.app.inject({
        url: listOffers.path,
        headers: { authorization: `Bearer ${token}` },
      });
      expect(answer.statusCode).toBe(expected);
    }
  },
);
