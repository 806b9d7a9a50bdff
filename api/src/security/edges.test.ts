import { getSession } from '@leon/contracts/identity/session.routes.ts';
import { getStreamEvents } from '@leon/contracts/realtime/stream.routes.ts';
import { regionStream } from '@leon/contracts/realtime/stream.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SignedInPerson, startTestApi, type TestApi } from '../testing/test-api.ts';

let api: TestApi;
let nurse: SignedInPerson;
beforeAll(async () => {
  api = await startTestApi();
  nurse = await api.signIn({ role: 'visitator', desk: 'midt' });
});
afterAll(() => api.stop());

test('an address that a client makes up for itself gives it no new allowance of sign-ins', async () => {
  const statuses = new Set<number>();
  for (let at = 0; at < 60; at += 1) {
    const made = `10.1.${at}.7`;
    const headers = { 'x-forwarded-for': made, 'x-real-ip': made, forwarded: `for=${made}` };
    statuses.add((await api.app.inject({ url: '/auth/login', headers })).statusCode);
  }
  expect(statuses).toContain(429);
});

test('a request’s id is made here, whatever a client says', async () => {
  const { headers } = await api.app.inject({ url: '/live', headers: { 'x-request-id': '251248-4916' } });
  expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
});

test('another origin is given leave to read nothing', async () => {
  const origin = 'https://elsewhere.example';
  const answers = [
    await api.app.inject({ url: getSession.path, headers: { ...nurse.headers, origin } }),
    await api.app.inject({
      method: 'OPTIONS',
      url: getSession.path,
      headers: { origin, 'access-control-request-method': 'DELETE' },
    }),
  ];
  for (const { headers } of answers)
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
});

test.each(['TRACE', 'PATCH', 'PROPFIND', 'QUERY'])('%s does nothing anywhere', async (method) => {
  for (const url of ['/', '/live', getSession.path]) {
    const answer = await api.app.inject({ method: method as 'GET', url, headers: nurse.headers });
    expect(answer.statusCode, url).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode, url).toBeLessThan(500);
    expect(answer.body).not.toContain(nurse.csrfToken);
  }
});

test('what is asked for twice in one address is refused, not guessed', async () => {
  const url = `${getStreamEvents.path.replace(':stream', regionStream)}?after=0&until=1`;
  const status = async (more: string): Promise<number> =>
    (await api.app.inject({ url: url + more, headers: nurse.headers })).statusCode;
  expect(await status('')).not.toBe(400);
  expect(await status('&after=5')).toBe(400);
  expect(await status('&surprise=1')).toBe(400);
});

test.each([
  ['/live', 'application/json; charset=utf-8'],
  [getSession.path, 'application/json; charset=utf-8'],
  ['/openapi.json', 'application/json; charset=utf-8'],
  ['/api/v1/nothing', 'application/problem+json; charset=utf-8'],
])('%s says what it is and how it is written: %s', async (url, type) => {
  expect((await api.app.inject({ url, headers: nurse.headers })).headers['content-type']).toBe(type);
});
