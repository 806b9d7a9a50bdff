import { randomBytes, randomUUID } from 'node:crypto';
import { Problem } from '@leon/contracts/errors.ts';
import type { MachineScope } from '@leon/contracts/route.ts';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, type SignedInPerson, startTestApi, type TestApi } from '../testing/test-api.ts';

let api: TestApi;
let nurse: SignedInPerson;
let routes: {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  url: string;
  hasBody: boolean;
  forPeople: boolean;
  forMachines: boolean;
}[];
let machine: Caller;

beforeAll(async () => {
  api = await startTestApi();
  nurse = await api.signIn({ role: 'visitator', desk: 'midt' });
  const scopes: MachineScope[] = ['telephone', 'capacity', 'positions', 'units', 'alternatives'];
  machine = api.machine({ clientId: 'every-scope', scopes });
  const { paths = {} } = api.app.swagger() as { paths?: Record<string, Record<string, OpenApiOperation>> };
  routes = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { requestBody, security = [] }]) => ({
      method: method.toUpperCase() as 'GET',
      url: path.replaceAll(/\{[^}]+\}/g, randomUUID()),
      hasBody: requestBody !== undefined,
      forPeople: security.some((one) => 'session' in one),
      forMachines: security.some((one) => 'machine' in one),
    })),
  );
});
afterAll(() => api.stop());

interface OpenApiOperation {
  requestBody?: object;
  security?: object[];
}

const inject = async (options: InjectOptions) => {
  const answer = await api.app.inject(options);
  return { status: answer.statusCode, text: answer.body, type: String(answer.headers['content-type']) };
};

const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const manyFields = JSON.stringify(
  Object.fromEntries(Array.from({ length: 6_000 }, (_, at) => [`f${at}`, 1])),
);

/** What stops it: its size or depth, its reading, or the shape of the route. */
type Stopped = 'size' | 'reading' | 'shape';

const attacks: [name: string, stopped: Stopped, payload: string | Buffer, contentType?: string][] = [
  ['2 MB', 'size', JSON.stringify({ text: 'x'.repeat(2_000_000) })],
  ['depth 100', 'size', nested(100)],
  ['depth 5,000', 'size', nested(5_000)],
  ['6,000 fields', 'shape', manyFields],
  ['__proto__', 'reading', '{"__proto__":{"polluted":true}}'],
  ['escaped __proto__', 'reading', '{"\\u005f_proto__":{"polluted":true}}'],
  ['constructor.prototype', 'reading', '{"constructor":{"prototype":{"polluted":true}}}'],
  ['an unknown field', 'shape', JSON.stringify({ commandId: randomUUID(), surprise: true })],
  ['half a document', 'reading', '{"commandId":'],
  ['random bytes', 'reading', randomBytes(4_096)],
  ['null', 'shape', 'null'],
  ['a list', 'shape', '[[[[1]]]]'],
  ['another content type', 'reading', '<a/>', 'application/xml'],
  ['a form', 'reading', 'a=b', 'application/x-www-form-urlencoded'],
];

const stoppedBy = ({ code, fields }: Problem): Stopped | string => {
  if (code === 'request.too_large') return 'size';
  if (code === 'request.invalid') return fields ? 'shape' : 'reading';
  return code;
};

describe.each(attacks)('a body of %s', (_name, stopped, payload, contentType = 'application/json') => {
  test('is refused with a Problem on every route that takes a body, and nothing is poisoned', async () => {
    const senders = [
      ...routes.filter(({ forPeople }) => forPeople).map((route) => ({ ...route, by: nurse as Caller })),
      ...routes.filter(({ forMachines }) => forMachines).map((route) => ({ ...route, by: machine })),
    ];
    const takers = senders.filter(({ hasBody }) => hasBody);
    expect(takers.length).toBeGreaterThan(80);
    for (const { method, url, by } of takers) {
      const { status, text, type } = await inject({
        method,
        url,
        payload,
        headers: { ...by.headers, 'content-type': contentType },
      });
      expect(status, `${method} ${url} ${text}`).toBeGreaterThanOrEqual(400);
      expect(status, `${method} ${url} ${text}`).toBeLessThan(500);
      expect(type).toContain('application/problem+json');
      const problem = Problem.parse(JSON.parse(text));
      expect(problem.status).toBe(status);
      // whose role has no such route is turned away before anything is read
      if (status !== 403) expect(stoppedBy(problem), `${method} ${url}`).toBe(stopped);
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect((await inject({ url: '/live' })).status).toBe(200);
  });
});

test('every route of the api turns a stranger away before it looks at what he sent', async () => {
  expect(routes.length).toBeGreaterThan(20);
  for (const { method, url } of routes) {
    const { status, text } = await inject({
      method,
      url,
      ...(method === 'GET' ? {} : { payload: { nonsense: 1 } }),
    });
    expect([status, JSON.parse(text).code], `${method} ${url}`).toEqual([401, 'session.missing']);
  }
});

test('nothing that changes is done for a page without the session’s own token', async () => {
  for (const { method, url } of routes.filter((route) => route.method !== 'GET' && route.forPeople)) {
    for (const headers of [{ cookie: nurse.cookie }, { cookie: nurse.cookie, 'x-leon-csrf': 'guessed' }]) {
      const { status, text } = await inject({ method, url, headers, payload: {} });
      expect([status, JSON.parse(text).code], `${method} ${url}`).toEqual([403, 'session.csrf']);
    }
  }
});

test.each(['https://elsewhere.example', 'null', 'http://127.0.0.1:9999'])(
  'a page of %s can send no command',
  async (origin) => {
    const { status, text } = await inject({
      method: 'POST',
      url: '/api/v1/cases',
      headers: { ...nurse.headers, origin, host: '127.0.0.1:3000' },
      payload: {},
    });
    expect([status, JSON.parse(text).code]).toEqual([403, 'session.csrf']);
  },
);

test.each(['%', '%00', '%c0%ae', "'; DROP TABLE leon.account; --", 'x'.repeat(5_000), '../../etc/passwd'])(
  'an address with %j where an id belongs is no server error',
  async (id) => {
    for (const url of [
      `/api/v1/cases/${id}`,
      `/api/v1/offers/${encodeURIComponent(id)}/capacity-history`,
      `/${id}`,
    ]) {
      const { status } = await inject({ url, headers: nurse.headers });
      expect(status, url).toBeGreaterThanOrEqual(400);
      expect(status, url).toBeLessThan(500);
    }
  },
);
