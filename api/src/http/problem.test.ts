import { openCase } from '@leon/contracts/calls/case.routes.ts';
import { Problem } from '@leon/contracts/errors.ts';
import { getSession } from '@leon/contracts/identity/session.routes.ts';
import fastify from 'fastify';
import { validatorCompiler } from 'fastify-type-provider-zod';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { type SignedInPerson, startTestApi, type TestApi } from '../testing/test-api.ts';
import { answerWithProblems } from './problem.ts';

let api: TestApi;
let nurse: SignedInPerson;
beforeAll(async () => {
  api = await startTestApi();
  nurse = await api.signIn({ role: 'visitator', desk: 'midt' });
});
afterAll(() => api.stop());

const refused = async (language?: string) => {
  const answer = await api.app.inject({
    url: getSession.path,
    headers: language === undefined ? {} : { 'accept-language': language },
  });
  return Problem.parse(answer.json());
};

test.each([
  [undefined, 'da'],
  ['da-DK,da;q=0.9,en;q=0.8', 'da'],
  ['en-GB,en;q=0.9,da;q=0.5', 'en'],
  ['de,fr', 'da'],
  ['*', 'da'],
])('with Accept-Language %s a refusal is said in %s', async (header, language) => {
  const [danish, english] = [await refused('da'), await refused('en')];
  expect(danish.detail).not.toBe(english.detail);
  expect((await refused(header)).detail).toBe(language === 'da' ? danish.detail : english.detail);
});

test('a problem has a stable code, the request’s id and nothing to cache', async () => {
  const answer = await api.app.inject(getSession.path);
  expect(answer.json()).toMatchObject({
    type: 'urn:leon:error:session.missing',
    code: 'session.missing',
    status: 401,
    requestId: answer.headers['x-request-id'],
  });
  expect(answer.headers['cache-control']).toBe('no-store');
});

test('an address that does not exist is a problem too', async () => {
  const answer = await api.app.inject({ url: '/api/v1/nothing', headers: { accept: 'text/html' } });
  expect([answer.statusCode, Problem.parse(answer.json()).code]).toEqual([404, 'request.not_found']);
});

test('an invalid request says which fields, never what was in them or what an unknown one was called', async () => {
  const answer = await api.app.inject({
    method: 'POST',
    url: openCase.path,
    headers: nurse.headers,
    payload: { commandId: '251248-4916', caseId: 7, callerType: '251248-4916', '251248-4916': '251248-4916' },
  });
  expect(answer.statusCode).toBe(400);
  expect(answer.json().fields.map(({ path }: { path: string }) => path)).toEqual(
    expect.arrayContaining(['commandId', 'caseId', 'callerType']),
  );
  expect(answer.body).not.toContain('251248');
});

test('a name that a client made up is not said back either', async () => {
  const app = fastify();
  app.setValidatorCompiler(validatorCompiler);
  answerWithProblems(app);
  app.post(
    '/',
    { schema: { body: z.object({ counts: z.record(z.string(), z.number()) }) } },
    async () => 'done',
  );
  const answer = await app.inject({ method: 'POST', url: '/', payload: { counts: { '251248-4916': 'x' } } });
  expect(answer.json().fields).toEqual([{ path: 'counts.*', message: 'invalid_type' }]);
});

test('a fault inside shows nothing of itself', async () => {
  const spy = vi.spyOn(api.app.authenticator, 'person').mockRejectedValue(new Error('password is hunter2'));
  const answer = await api.app.inject({ url: getSession.path, headers: nurse.headers });
  spy.mockRestore();
  expect([answer.statusCode, answer.json().code]).toEqual([500, 'internal']);
  expect(answer.body).not.toContain('hunter2');
  const { type, title, status, code, params, detail, requestId, ...more } = answer.json();
  expect([type, title, status, code, params, more]).toEqual([
    'urn:leon:error:internal',
    'Internal Server Error',
    500,
    'internal',
    {},
    {},
  ]);
  expect(`${detail} ${requestId}`).not.toMatch(/\.ts|\bat \w+/);
});

test('a database that does not answer is said within three seconds, with when to try again', async () => {
  const name = new URL(api.database.appUrl).pathname.slice(1);
  await api.admin.query(`ALTER DATABASE ${name} CONNECTION LIMIT 0`);
  await api.admin.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'leon_app'`,
  );
  const before = performance.now();
  const answer = await api.app.inject({ url: getSession.path, headers: nurse.headers });
  const took = performance.now() - before;
  const ready = await api.app.inject('/ready');
  await api.admin.query(`ALTER DATABASE ${name} CONNECTION LIMIT -1`);
  expect([answer.statusCode, answer.json().code]).toEqual([503, 'service.unavailable']);
  expect(Number(answer.headers['retry-after'])).toBeLessThanOrEqual(3);
  expect(took).toBeLessThan(3_000);
  expect([ready.statusCode, ready.json().dependencies.postgresql]).toEqual([503, 'down']);
  await expect.poll(async () => (await api.call(nurse, getSession, {})).status).toBe(200);
});
