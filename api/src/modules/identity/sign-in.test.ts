import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@leon/infra/local/free-port.ts';
import { type IdentityProvider, startIdentityProvider } from '@leon/infra/local/identity-provider.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { requireFreshSignIn } from '../../http/fresh-sign-in.ts';
import { startTestApi, type TestApi } from '../../testing/test-api.ts';
import { testBrowser } from '../../testing/test-browser.ts';
import { importAccounts } from './import-accounts.ts';
import { signIn } from './sign-in.command.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'leon-sign-in-'));
let provider: IdentityProvider;
let api: TestApi;
let leon: string;

const account = (subject: string, disabled = false) => ({
  issuer: provider.issuer,
  subject,
  name: 'Visitator',
  role: 'visitator',
  deskCode: 'midt',
  organisationCode: null,
  disabled,
});

beforeAll(async () => {
  const port = await freePort();
  leon = `http://127.0.0.1:${port}`;
  provider = await startIdentityProvider({ dataDir, consoleUrl: leon, env: { PATH: process.env.PATH } });
  api = await startTestApi({
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_SECRET: provider.secrets['leon-console'],
    PUBLIC_URL: leon,
  });
  await api.app.listen({ port, host: '127.0.0.1' });
  const json = JSON.stringify([account('demo-visitator-a'), account('demo-visitator-b', true)]);
  await importAccounts({ url: api.database.adminUrl, json });
});
afterAll(async () => {
  await api.stop();
  await provider.stop();
  rmSync(dataDir, { recursive: true });
});

/** Everything up to the provider's redirect back to LEON. */
const untilCallback = async (
  browser: ReturnType<typeof testBrowser>,
  subject: string,
  returnTo = '/sager',
) => {
  const interaction = await browser.follow(
    `${leon}/auth/login?returnTo=${encodeURIComponent(returnTo)}`,
    (url) => url.includes('/interaction/'),
  );
  const chosen = await browser.go(interaction, { method: 'POST', body: new URLSearchParams({ subject }) });
  return browser.follow(chosen.headers.get('location') ?? '', (url) => url.startsWith(leon));
};

const signInAs = async (subject: string, returnTo?: string) => {
  const browser = testBrowser();
  const callback = await untilCallback(browser, subject, returnTo);
  const answer = await browser.go(callback);
  return { browser, callback, landed: answer.headers.get('location') };
};

const session = async (browser: ReturnType<typeof testBrowser>, init: RequestInit = {}) => {
  const answer = await browser.go(`${leon}/api/v1/session`, init);
  return { status: answer.status, body: (await answer.json()) as Record<string, string> };
};

test('a nurse signs in at the provider and is back where she was, with a cookie no script can read', async () => {
  const { browser, landed } = await signInAs('demo-visitator-a', '/sager?desk=midt');
  expect(landed).toBe('/sager?desk=midt');
  const cookie = browser.setCookies.find((line) => line.startsWith('__Host-leon='));
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/Secure/);
  expect(cookie).toMatch(/SameSite=Lax/);
  expect(cookie).toMatch(/Path=\//);
  expect(cookie).not.toMatch(/Domain|Max-Age|Expires/);
  expect(await session(browser)).toMatchObject({ status: 200, body: { role: 'visitator' } });
  const listed = await browser.go(`${leon}/api/v1/own-sessions`);
  expect(await listed.json()).toMatchObject({
    sessions: [{ here: true, device: null, browser: null, address: '127.0.…' }],
  });
});

test('while the provider is away whoever wants to sign in reads so on the page', async () => {
  const away = await startTestApi();
  const { statusCode, headers } = await away.app.inject({ url: '/auth/login?returnTo=/visitation' });
  expect([statusCode, headers.location]).toEqual([302, '/?signin=service.unavailable']);
  await away.stop();
});

test('what is stored of a session does not sign anybody in', async () => {
  const { browser } = await signInAs('demo-visitator-a');
  const token = browser.cookies.get('__Host-leon') ?? '';
  const { rows } = await api.admin.query<{ row: string }>('SELECT session::text AS row FROM leon.session');
  expect(token).toHaveLength(43);
  expect(rows.some(({ row }) => row.includes(token))).toBe(false);
  // how the header of every signed token begins
  expect(rows.some(({ row }) => row.includes('eyJhbGci'))).toBe(false);
});

test('a person with a disabled account is told so and gets no session', async () => {
  const { browser, landed } = await signInAs('demo-visitator-b');
  expect(landed).toBe('/?signin=session.disabled');
  expect(browser.cookies.has('__Host-leon')).toBe(false);
});

test('a person without an account gets no session', async () => {
  expect((await signInAs('demo-administrator')).landed).toBe('/?signin=access.denied');
});

test('a callback works once and only in the browser that began it', async () => {
  const browser = testBrowser();
  const callback = await untilCallback(browser, 'demo-visitator-a');
  const stranger = await testBrowser().go(callback);
  expect(stranger.headers.get('location')).toBe('/?signin=session.expired');
  expect((await browser.go(callback)).headers.get('location')).toBe('/sager');
  expect((await browser.go(callback)).headers.get('location')).toBe('/?signin=session.expired');
});

test('signing in again ends the session this browser had', async () => {
  const { browser } = await signInAs('demo-visitator-a');
  const former = browser.cookies.get('__Host-leon');
  const callback = await browser.follow(`${leon}/auth/login`, (url) =>
    url.startsWith(`${leon}/auth/callback`),
  );
  await browser.go(callback);
  expect(browser.cookies.get('__Host-leon')).not.toBe(former);
  const answer = await fetch(`${leon}/api/v1/session`, { headers: { cookie: `__Host-leon=${former}` } });
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([401, 'session.expired']);
});

test('signing out needs the token of the page, ends the session and leads to the provider', async () => {
  const { browser } = await signInAs('demo-visitator-a');
  const { body } = await session(browser);
  expect(await session(browser, { method: 'DELETE' })).toMatchObject({
    status: 403,
    body: { code: 'session.csrf' },
  });
  const token = browser.cookies.get('__Host-leon') ?? '';
  const out = await session(browser, { method: 'DELETE', headers: { 'x-leon-csrf': body.csrfToken } });
  expect(out.body.providerLogoutUrl).toContain(`${provider.issuer}/session/end?`);
  expect(out.body.providerLogoutUrl).toContain('id_token_hint=');
  const replayed = await fetch(`${leon}/api/v1/session`, { headers: { cookie: `__Host-leon=${token}` } });
  expect(replayed.status).toBe(401);
});

const asked = (at: string): boolean => at.includes('/interaction/');
const isCallback = (at: string): boolean => at.startsWith(`${leon}/auth/callback`);

/** The provider asks, and she answers. */
const signInAgain = async (browser: ReturnType<typeof testBrowser>, path: string) => {
  const asking = await browser.follow(`${leon}${path}`, asked);
  const body = new URLSearchParams({ subject: 'demo-visitator-a' });
  const chosen = await browser.go(asking, { method: 'POST', body });
  return browser.go(await browser.follow(chosen.headers.get('location') ?? '', isCallback));
};

test('the provider asks again who she is when that is wanted, whatever it remembers', async () => {
  const { browser } = await signInAs('demo-visitator-a');
  const stop = (url: string) => asked(url) || url.startsWith(`${leon}/auth/callback`);
  expect(asked(await browser.follow(`${leon}/auth/login`, stop))).toBe(false);
  const former = browser.cookies.get('__Host-leon');
  const interaction = await browser.follow(`${leon}/auth/login?anew=1`, stop);
  expect(asked(interaction)).toBe(true);
  const body = new URLSearchParams({ subject: 'demo-visitator-a' });
  const chosen = await browser.go(interaction, { method: 'POST', body });
  await browser.go(await browser.follow(chosen.headers.get('location') ?? '', (url) => url.startsWith(leon)));
  // a fresh sign-in is a session of its own: whoever knew the former knows nothing of this one
  expect(browser.cookies.get('__Host-leon')).not.toBe(former);
  const replayed = await fetch(`${leon}/api/v1/session`, { headers: { cookie: `__Host-leon=${former}` } });
  expect(replayed.status).toBe(401);
});

test('a locked screen is given the live picture and nothing else until its owner has signed in again', async () => {
  const { browser } = await signInAs('demo-visitator-a');
  const { body } = await session(browser);
  const locked = await browser.go(`${leon}/api/v1/session/lock`, {
    method: 'POST',
    headers: { 'x-leon-csrf': body.csrfToken ?? '' },
  });
  expect(locked.status).toBe(200);
  expect(await session(browser)).toMatchObject({ status: 200, body: { locked: true } });
  const statusOf = async (path: string) => (await browser.go(`${leon}/api/v1/${path}`)).status;
  expect(await statusOf('streams/desk:midt/snapshot')).toBe(200);
  for (const path of ['session/draft-key', 'register', 'offers']) expect(await statusOf(path)).toBe(403);
  await signInAgain(browser, '/auth/login?anew=1');
  expect(await session(browser)).toMatchObject({ body: { locked: false } });
});

/** So much later than they did: what the provider says is in whole seconds. */
const happened = (later: string) =>
  api.admin.query(
    'UPDATE leon.session SET locked_at = locked_at + $1::interval, ended_at = ended_at + $1::interval',
    [later],
  );

test.each([
  ['a screen that was locked', '/api/v1/session/lock', 'POST'],
  ['a computer that she signed out of everywhere from', '/api/v1/sessions', 'DELETE'],
  ['a computer that she signed out of', '/api/v1/session', 'DELETE'],
])(
  '%s lets nobody in on what the provider remembers of her, with or without its cookie',
  async (_what, path, method) => {
    for (const forgetful of [false, true]) {
      const { browser } = await signInAs('demo-visitator-a');
      const headers = { 'x-leon-csrf': (await session(browser)).body.csrfToken ?? '' };
      expect((await browser.go(`${leon}${path}`, { method, headers })).status).toBe(200);
      await happened('1 minute');
      if (forgetful) browser.cookies.delete('__Host-leon');
      const before = browser.cookies.get('__Host-leon');
      const silent = await browser.follow(`${leon}/auth/login?returnTo=/sager`, isCallback);
      const answer = await browser.go(silent);
      expect(answer.headers.get('location')).toBe('/auth/login?anew=1&returnTo=%2Fsager');
      expect(browser.cookies.get('__Host-leon')).toBe(before);
      expect((await signInAgain(browser, answer.headers.get('location') ?? '')).headers.get('location')).toBe(
        '/sager',
      );
      expect(await session(browser)).toMatchObject({ status: 200, body: { locked: false } });
      await happened('-2 minutes');
    }
  },
);

test('signing out everywhere ends the sessions on every computer', async () => {
  const [here, there] = [await signInAs('demo-visitator-a'), await signInAs('demo-visitator-a')];
  const { body } = await session(here.browser);
  const out = await here.browser.go(`${leon}/api/v1/sessions`, {
    method: 'DELETE',
    headers: { 'x-leon-csrf': body.csrfToken ?? '' },
  });
  expect(((await out.json()) as { ended: number }).ended).toBeGreaterThanOrEqual(2);
  expect(await session(there.browser)).toMatchObject({ status: 401, body: { code: 'session.expired' } });
});

test('when the provider ends its session, LEON’s ends too, without the browser', async () => {
  const { browser } = await signInAs('demo-visitator-a');
  const elsewhere = await signInAs('demo-visitator-a');
  const page = await (await browser.go(`${provider.issuer}/session/end`)).text();
  const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(page) ?? [];
  await browser.go(`${provider.issuer}/session/end/confirm`, {
    method: 'POST',
    body: new URLSearchParams({ xsrf, logout: 'yes' }),
  });
  expect(await session(browser)).toMatchObject({ status: 401, body: { code: 'session.expired' } });
  expect(await session(elsewhere.browser)).toMatchObject({ status: 200 });
});

test('a word that the provider did not give ends nothing', async () => {
  const { browser } = await signInAs('demo-visitator-a');
  const unsigned = [{ alg: 'none' }, { iss: provider.issuer, sub: 'demo-visitator-a', events: {} }, '']
    .map((part) => Buffer.from(part === '' ? '' : JSON.stringify(part)).toString('base64url'))
    .join('.');
  const signed = await machineToken('capacity-feed', 'capacity');
  for (const token of ['', 'nonsense', unsigned, signed]) {
    const answer = await fetch(`${leon}/auth/backchannel-logout`, {
      method: 'POST',
      body: new URLSearchParams({ logout_token: token }),
    });
    expect(answer.status).toBe(400);
  }
  expect(await session(browser)).toMatchObject({ status: 200 });
});

test('a person whose provider says one factor gets no session, and what is most protected wants a fresh sign-in', async () => {
  const identity = {
    ...{ issuer: provider.issuer, subject: 'demo-visitator-a', idToken: 'x', providerSession: null },
    ...{ provenAt: new Date(Date.now() - 11 * 60_000), anew: true },
  };
  const policy = { twoFactorAcr: new Set<string>(), oneFactorRoles: new Set<string>() };
  const withMethods = (...amr: string[]) =>
    signIn(api.services, { ...identity, assurance: { acr: null, amr } }, policy, 60, null);
  await expect(withMethods('pwd')).rejects.toMatchObject({ code: 'session.assurance' });
  const { token } = await withMethods('pwd', 'otp');
  const signedIn = await api.app.authenticator.person(token);
  expect(() => requireFreshSignIn(signedIn, new Date(), 12)).not.toThrow();
  expect(() => requireFreshSignIn(signedIn, new Date(), 10)).toThrow('session.step_up');
});

test('a provider whose clock is ahead keeps nobody’s sign-in fresh', async () => {
  const identity = {
    ...{ issuer: provider.issuer, subject: 'demo-visitator-a', idToken: 'x', providerSession: null },
    ...{ provenAt: new Date(Date.now() + 3_600_000), assurance: { acr: null, amr: ['pwd', 'otp'] } },
  };
  const policy = { twoFactorAcr: new Set<string>(), oneFactorRoles: new Set<string>() };
  const { token } = await signIn(api.services, identity, policy, 60, null);
  const signedIn = await api.app.authenticator.person(token);
  expect(signedIn?.signedInAt.getTime()).toBeLessThanOrEqual(Date.now());
});

test('who came in, who was turned away and how, stands in the security log, and no token of anybody’s does', async () => {
  const { browser } = await signInAs('demo-visitator-a');
  const { body } = await session(browser);
  const headers = { 'x-leon-csrf': body.csrfToken ?? '' };
  await signInAgain(browser, '/auth/login?anew=1');
  const anew = await session(browser);
  await browser.go(`${leon}/api/v1/session/lock`, {
    method: 'POST',
    headers: { 'x-leon-csrf': anew.body.csrfToken ?? '' },
  });
  await signInAgain(browser, '/auth/login?anew=1');
  await signInAs('demo-visitator-b');
  await signInAs('demo-administrator');
  await browser.go(`${leon}/auth/callback?code=guessed&state=guessed`);
  const { rows } = await api.admin.query<{ kind: string; reason: string | null; text: string }>(
    'SELECT kind, reason, e::text AS text FROM leon.security_event e ORDER BY id',
  );
  const hers = rows.filter(({ reason }) => reason === null).map(({ kind }) => kind);
  expect(hers.slice(-4)).toEqual(['signed_in', 'proved_anew', 'locked', 'unlocked']);
  const refused = rows.filter(({ kind }) => kind === 'sign_in_refused').map(({ reason }) => reason);
  expect(refused).toEqual(expect.arrayContaining(['session.disabled', 'access.denied', 'session.expired']));
  const secrets = [...browser.cookies.values(), headers['x-leon-csrf'], 'guessed'];
  for (const { text } of rows) for (const secret of secrets) expect(text).not.toContain(secret);
});

const positions = async (token: string) => {
  const answer = await fetch(`${leon}/api/v1/positions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      positions: [
        { unit: 'A1', kind: 'ambulance', lat: 56.4, lon: 9.4, at: 1_764_000_000_000, status: 'available' },
      ],
    }),
  });
  return { status: answer.status, body: (await answer.json()) as { code?: string; accepted?: number } };
};

const machineToken = async (client: string, scope: string): Promise<string> => {
  const basic = Buffer.from(`${client}:${provider.secrets[client]}`).toString('base64');
  const answer = await fetch(`${provider.issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${basic}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
};

test('a machine may do what its scope says and nothing else', async () => {
  const good = await positions(await machineToken('vehicle-feed', 'positions'));
  expect(good).toMatchObject({ status: 200, body: { accepted: 1 } });
  const other = await positions(await machineToken('capacity-feed', 'capacity'));
  expect(other).toMatchObject({ status: 403, body: { code: 'scope.missing' } });
});

test('a token that the provider did not sign as it is, is nobody’s', async () => {
  const [header = '', payload = '', signature = ''] = (await machineToken('capacity-feed', 'capacity')).split(
    '.',
  );
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  const forged = Buffer.from(JSON.stringify({ ...claims, scope: 'positions' })).toString('base64url');
  const unsigned = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
  for (const token of [`${header}.${forged}.${signature}`, `${unsigned}.${forged}.`, 'nonsense']) {
    expect(await positions(token)).toMatchObject({ status: 401, body: { code: 'session.missing' } });
  }
});
