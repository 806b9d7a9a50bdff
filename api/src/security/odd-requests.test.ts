import { randomBytes, randomUUID } from 'node:crypto';
import { Problem } from '@leon/contracts/errors.ts';
import type { RouteContract } from '@leon/contracts/route.ts';
import { allRoutes } from '@leon/infra/testing/all-routes.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SignedInPerson, startTestApi, type TestApi } from '../testing/test-api.ts';

let api: TestApi;
let nurse: SignedInPerson;
let routes: readonly RouteContract[];

beforeAll(async () => {
  api = await startTestApi();
  nurse = await api.signIn({ role: 'visitator', desk: 'midt' });
  routes = await allRoutes();
});
afterAll(async () => {
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  await api.stop();
});

const filled = (path: string, value: (name: string) => string): string =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => value(name));

interface Sent {
  readonly url: string;
  readonly headers?: Record<string, string>;
}

/** Sends it on one route; whatever comes back, it is a Problem of the sender's and no word of what is inside. */
async function isTurnedDown(route: RouteContract, { url, headers = {} }: Sent): Promise<void> {
  const answer = await api.app.inject({
    method: route.method,
    url,
    headers: { ...nurse.headers, ...headers },
    ...(route.method === 'GET' ? {} : { payload: { commandId: randomUUID() } }),
  });
  const what = `${route.name} ${url.slice(0, 120)} ${answer.body.slice(0, 200)}`;
  expect(answer.statusCode, what).toBeGreaterThanOrEqual(400);
  expect(answer.statusCode, what).toBeLessThan(500);
  expect(answer.headers['content-type'], what).toContain('application/problem+json');
  expect(Problem.parse(answer.json()).status, what).toBe(answer.statusCode);
}

const oddParams: readonly (readonly [name: string, value: string])[] = [
  ['__proto__', '__proto__'],
  ['constructor', 'constructor'],
  ['a way up', '..%2F..%2Fetc%2Fpasswd'],
  ['half a code', '%25'],
  ['no character', '%00'],
  ['orders of SQL', encodeURIComponent("'; DROP TABLE leon.account; --")],
  ['a script', encodeURIComponent('<script>alert(1)</script>')],
  ['a text of 190 signs', 'x'.repeat(190)],
  ['an object', encodeURIComponent('{"$ne":null}')],
  ['random bytes', encodeURIComponent(randomBytes(40).toString('latin1'))],
];

test.each(oddParams)('%s where an id belongs is turned down on every route', async (_name, value) => {
  const withId = routes.filter(({ path }) => path.includes(':'));
  expect(withId.length).toBeGreaterThan(60);
  for (const route of withId) await isTurnedDown(route, { url: filled(route.path, () => value) });
});

const oddQueries: readonly (readonly [name: string, query: string])[] = [
  ['__proto__', '__proto__[polluted]=true&__proto__.polluted=true'],
  ['constructor', 'constructor[prototype][polluted]=true'],
  ['10,000 names', Array.from({ length: 2_000 }, (_, at) => `f${at}=1`).join('&')],
  ['depth', `a${'[a]'.repeat(100)}=1`],
  ['no character', 'limit=%00&after=%00'],
  ['half a code', 'limit=%&after=%c0%ae'],
  ['the same name twice', 'limit=1&limit=2&after=1&after=2&since=a&since=b&from=a&from=b&x=1'],
  ['a long text', `limit=${'9'.repeat(6_000)}&x=1`],
  ['numbers that are none', 'limit=1e999&after=NaN&until=-1&x=Infinity'],
  ['orders of SQL', `limit=${encodeURIComponent('1; DROP TABLE leon.account')}&x=1`],
];

test.each(oddQueries)('%s after the question mark is turned down on every route', async (_name, query) => {
  for (const route of routes)
    await isTurnedDown(route, { url: `${filled(route.path, () => randomUUID())}?${query}` });
});

/** What has nothing to do with a request changes nothing of its answer. */
const oddHeaders: readonly (readonly [name: string, headers: Record<string, string>])[] = [
  ['a language of 8 kB', { 'accept-language': 'da,'.repeat(2_700) }],
  ['a language that is none', { 'accept-language': '__proto__;q=1e999, *;q=x, \u00ff' }],
  ['an encoding that is none', { 'accept-encoding': 'constructor, gzip;q=NaN', te: 'trailers, x' }],
  ['another method', { 'x-http-method-override': 'DELETE', 'x-method-override': 'DELETE' }],
  [
    'another address',
    { 'x-original-url': '/api/v1/session', 'x-rewrite-url': '/', 'x-forwarded-host': 'evil.example' },
  ],
  ['half a range', { range: 'bytes=0-0,0-0,'.repeat(200), 'if-none-match': '*' }],
  ['conditions of another age', { 'if-modified-since': 'Thu, 32 Foo 9999', 'if-range': '"x"' }],
  ['a second body', { 'content-encoding': 'gzip, br, __proto__' }],
];

test.each(oddHeaders)('%s among the headers is no server’s error on any route', async (_name, headers) => {
  for (const route of routes) {
    const url = filled(route.path, () => 'none');
    await isTurnedDown(route, { url: url === route.path ? `${url}?x=1` : url, headers });
  }
});

test.each([
  ['a token of 8 kB', `Bearer ${'x'.repeat(8_000)}`],
  ['a token of points', `Bearer ${'.'.repeat(4_000)}`],
  ['half a token', 'Bearer eyJhbGciOiJub25lIn0.e30.'],
  ['no kind of sign-in', '__proto__ x'],
  ['random bytes', `Bearer ${randomBytes(200).toString('base64')}`],
])('%s lets no machine in anywhere', async (_name, authorization) => {
  for (const { method, path } of routes) {
    const answer = await api.app.inject({
      method,
      url: filled(path, () => randomUUID()),
      headers: { authorization },
    });
    // 503: what could be a token is asked of the provider, and there is none here
    expect([401, 503], path).toContain(answer.statusCode);
  }
});

test.each([
  ['a cookie without end', `__Host-leon=${'x'.repeat(8_000)}`],
  ['a thousand cookies', Array.from({ length: 1_000 }, (_, at) => `c${at}=1`).join('; ')],
  ['a cookie called __proto__', '__proto__=1; constructor=2; =; ;;;'],
  ['half a code', '__Host-leon=%; __Host-leon-session=%c0%ae'],
])('%s signs nobody in', async (_name, cookie) => {
  for (const { method, path } of routes.filter(({ audience }) => audience.includes('session'))) {
    const answer = await api.app.inject({
      method,
      url: filled(path, () => randomUUID()),
      headers: { cookie },
    });
    expect(answer.statusCode, path).toBe(401);
  }
});
