import { getSession } from '@leon/contracts/identity/session.routes.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi, type TestApi } from './testing/test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

test('the api says that it lives without asking anything', async () => {
  const answer = await api.app.inject('/live');
  expect([answer.statusCode, answer.json()]).toEqual([200, { status: 'live' }]);
});

test('readiness names every dependency, and what is away only degrades it', async () => {
  const answer = await api.app.inject('/ready');
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({
    status: 'degraded',
    dependencies: { postgresql: 'up', redis: 'not_used', 'identity provider': 'down' },
  });
});

test('however many strangers ask at once whether it is ready, each dependency is asked once', async () => {
  let asked = 0;
  api.readiness.add('counted', async () => {
    asked += 1;
    return 'up';
  });
  const answers = await Promise.all(Array.from({ length: 50 }, () => api.app.inject('/ready')));
  expect(answers.every(({ statusCode }) => statusCode === 200)).toBe(true);
  expect(asked).toBeLessThan(10);
});

test('the contracts are published as OpenAPI 3.1', async () => {
  const document = (await api.app.inject('/openapi.json')).json();
  expect(document.openapi).toBe('3.1.0');
  const operation = document.paths['/api/v1/session'].get;
  expect(operation.operationId).toBe(getSession.name);
  expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['200', '401', '403']));
  expect(JSON.stringify(document)).not.toContain('/auth/');
});

test('the readable API page loads nothing from a foreign origin', async () => {
  const answer = await api.app.inject('/documentation/');
  expect(answer.statusCode).toBe(200);
  expect(answer.body).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  expect(answer.body).not.toMatch(/<script>|<style>| style="/);
  expect(answer.headers['content-security-policy']).toContain("script-src 'self'");
});

test('who is signed in is told what she may follow', async () => {
  const nurse = await api.signIn({ role: 'visitator', desk: 'midt', name: 'Visitator A' });
  const { status, body } = await api.call(nurse, getSession, {});
  expect(status).toBe(200);
  expect(body).toMatchObject({
    name: 'Visitator A',
    desk: { code: 'midt' },
    csrfToken: nurse.csrfToken,
    streams: ['region:midt', `account:${nurse.person.accountId}`, 'desk:midt'],
  });
});
