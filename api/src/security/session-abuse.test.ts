import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { endSessionsOfUser } from '@leon/contracts/identity/open-sessions.routes.ts';
import { endAllSessions, endSession, lockSession } from '@leon/contracts/identity/session.routes.ts';
import type { AccountId } from '@leon/contracts/ids.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importAccounts } from '../modules/identity/import-accounts.ts';
import { signIn } from '../modules/identity/sign-in.command.ts';
import { TestConsole } from '../realtime/testing/test-console.ts';
import { type SignedInPerson, startTestApi, type TestApi } from '../testing/test-api.ts';
import { commandId } from '../testing/test-desk.ts';

interface Operation {
  requestBody?: object;
  security?: object[];
}
interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  url: string;
  forPeople: boolean;
}

let api: TestApi;
let nurse: SignedInPerson;
let routes: Route[];

/** Every operation of the OpenAPI document, with ids that nobody has. */
beforeAll(async () => {
  api = await startTestApi();
  nurse = await api.signIn({ role: 'visitator', desk: 'midt' });
  const { paths = {} } = api.app.swagger() as { paths?: Record<string, Record<string, Operation>> };
  routes = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { security = [] }]) => ({
      method: method.toUpperCase() as 'GET',
      url: path.replaceAll(/\{[^}]+\}/g, randomUUID()),
      forPeople: security.some((one) => 'session' in one),
    })),
  );
});
afterAll(() => api.stop());

const unsafe = () => routes.filter(({ method }) => method !== 'GET');
const ofPeople = () => routes.filter(({ forPeople }) => forPeople);

const tries: Record<string, number> = {};
afterAll(() => console.log(JSON.stringify(tries)));

/** What each route answers: its status and code, by how often. */
async function answers(
  attack: string,
  to: readonly Route[],
  headers: Record<string, string>,
): Promise<string[]> {
  const seen = new Set<string>();
  for (const { method, url } of to) {
    const answer = await api.app.inject({
      method,
      url,
      headers,
      ...(method === 'GET' ? {} : { payload: {} }),
    });
    seen.add(`${answer.statusCode} ${(JSON.parse(answer.body) as { code?: string }).code}`);
    tries[attack] = (tries[attack] ?? 0) + 1;
  }
  return [...seen];
}

test.each([
  'https://elsewhere.example',
  'null',
  'http://127.0.0.1:9999',
  'http://localhost:3000',
  'http://127.0.0.1:3000.elsewhere.example',
  'file://',
  '',
])('a page of %j changes nothing on any route, with cookie and token right', async (origin) => {
  expect(unsafe().length).toBeGreaterThan(60);
  const headers = { ...nurse.headers, origin, host: '127.0.0.1:3000' };
  expect(await answers('foreign Origin', unsafe(), headers)).toEqual(['403 session.csrf']);
});

test('no route that changes anything does so without this session’s own token', async () => {
  const another = await api.signIn({ role: 'visitator', desk: 'midt' });
  const unsafeOfPeople = ofPeople().filter(({ method }) => method !== 'GET');
  expect(unsafeOfPeople.length).toBeGreaterThan(50);
  for (const token of [
    undefined,
    '',
    'guessed',
    another.csrfToken,
    `${nurse.csrfToken}x`,
    nurse.csrfToken.toLowerCase(),
  ]) {
    const headers = { cookie: nurse.cookie, ...(token === undefined ? {} : { 'x-leon-csrf': token }) };
    expect(await answers('missing or foreign token', unsafeOfPeople, headers)).toEqual(['403 session.csrf']);
  }
});

const provenBy = { issuer: 'urn:test', idToken: 'x', provenAt: new Date(), providerSession: null };
const enough = { twoFactorAcr: new Set<string>(), oneFactorRoles: new Set<string>() };
const ways: Record<string, (of: SignedInPerson) => Promise<unknown>> = {
  'signing out': (of) => api.call(of, endSession, {}),
  'signing out everywhere': (of) => api.call(of, endAllSessions, {}),
  'a new sign-in in the same browser': (of) =>
    signIn(
      api.services,
      { ...provenBy, subject: of.person.accountId, assurance: { acr: null, amr: ['mfa'] } },
      enough,
      60,
      of.cookie.split('=')[1] ?? '',
    ),
  'being signed out by whoever keeps the users': async (of) =>
    api.call(await api.signIn({ role: 'administrator' }), endSessionsOfUser, {
      params: { userId: of.person.accountId as AccountId },
      body: { commandId: commandId(), reason: 'device_lost' },
    }),
  'being signed out from another place of her own': async (of) =>
    api.admin.query(
      `UPDATE leon.session SET ended_at = leon.leon_now(), ended_why = 'elsewhere' WHERE account_id = $1`,
      [of.person.accountId],
    ),
  'another role': async (of) =>
    importAccounts({
      url: api.database.adminUrl,
      json: JSON.stringify([
        {
          ...{ issuer: 'urn:test', subject: of.person.accountId, name: 'Test', role: 'coordinator' },
          ...{ deskCode: 'midt', organisationCode: null },
        },
      ]),
    }),
  'fourteen hours': (of) =>
    api.admin.query('UPDATE leon.session SET expires_at = leon.leon_now() WHERE account_id = $1', [
      of.person.accountId,
    ]),
};

test.each(Object.keys(ways))('a cookie that is sent again after %s opens no route', async (way) => {
  const person = await api.signIn({ role: 'visitator', desk: 'midt' });
  const before = await answers('before', ofPeople().slice(0, 1), person.headers);
  expect(before.join()).not.toContain('401');
  await ways[way]?.(person);
  expect(ofPeople().length).toBeGreaterThan(80);
  const seen = await answers('replayed cookie', ofPeople(), person.headers);
  expect(seen).toEqual([way.includes('keeps') ? '401 session.ended' : '401 session.expired']);
});

test('a cookie of a locked screen opens the live picture, its own session and the way out, and nothing else', async () => {
  const person = await api.signIn({ role: 'visitator', desk: 'midt' });
  await api.call(person, lockSession, {});
  const open = /\/(?:session(?:\/lock)?|streams\/[^/]+\/(?:snapshot|events))$/;
  const shut = ofPeople().filter(({ url }) => !open.test(url));
  expect(await answers('locked screen', shut, person.headers)).toEqual(['403 session.locked']);
});

test('a socket of a foreign page, of a replayed or a made-up cookie is refused at the upgrade', async () => {
  await api.app.listen({ port: 0, host: '127.0.0.1' });
  const url = `http://127.0.0.1:${(api.app.server.address() as AddressInfo).port}`;
  const own = 'http://127.0.0.1:3000';
  const person = await api.signIn({ role: 'visitator', desk: 'midt' });
  const token = person.cookie.split('=')[1] ?? '';
  const opens = async (cookie: string, origin: string | null): Promise<string> => {
    const console = new TestConsole(url, { token: cookie, origin });
    await console.until(() => console.socket.connected || console.refused !== null);
    console.socket.disconnect();
    tries['socket upgrade'] = (tries['socket upgrade'] ?? 0) + 1;
    return console.refused ?? 'open';
  };
  expect(await opens(token, own)).toBe('open');
  for (const origin of [
    'https://elsewhere.example',
    'null',
    'http://127.0.0.1:9999',
    'http://localhost:3000',
    null,
  ])
    expect(await opens(token, origin)).not.toBe('open');
  expect(await opens('A'.repeat(43), own)).toBe('session.missing');
  await api.call(person, endSession, {});
  expect(await opens(token, own)).toBe('session.expired');
});

test('a session is never what somebody else chose: a made-up cookie becomes none', async () => {
  for (const token of [
    'A'.repeat(43),
    '',
    'x',
    `${nurse.cookie.split('=')[1]}x`,
    '../../etc/passwd',
    'é'.repeat(20),
  ]) {
    const headers = { ...nurse.headers, cookie: `__Host-leon=${encodeURIComponent(token)}` };
    expect(await answers('made-up cookie', ofPeople(), headers)).toEqual(['401 session.missing']);
  }
});
