import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { openCase, setCitizen } from '@leon/contracts/calls/case.routes.ts';
import { getSession } from '@leon/contracts/identity/session.routes.ts';
import { freePort } from '@leon/infra/local/free-port.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SignedInPerson, startTestApi, type TestApi } from './testing/test-api.ts';
import { testKeysText } from './testing/test-keys.ts';

const script = fileURLToPath(new URL('server.ts', import.meta.url));
/** Official test person (cpr.dk). */
const cpr = '2512484916';

let api: TestApi;
let nurse: SignedInPerson;
beforeAll(async () => {
  api = await startTestApi();
  nurse = await api.signIn({ role: 'visitator', desk: 'midt', name: 'Nancy Ann Berggren' });
});
afterAll(() => api.stop());

const environment = (port: number): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  PORT: String(port),
  APP_DATABASE_URL: api.database.appUrl,
  OIDC_ISSUER: 'http://127.0.0.1:9',
  OIDC_CLIENT_ID: 'leon-console',
  OIDC_CLIENT_SECRET: 'not-used',
  OIDC_AUDIENCE: 'urn:leon:api',
  PUBLIC_URL: `http://127.0.0.1:${port}`,
  LEON_KEYS: testKeysText,
});

const start = (env: Record<string, string>) => {
  const child: ChildProcess = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout?.on('data', (text) => (output += text));
  child.stderr?.on('data', (text) => (output += text));
  return { child, output: () => output };
};

const answers = (port: number, path: string): Promise<number> =>
  fetch(`http://127.0.0.1:${port}${path}`).then(
    ({ status }) => status,
    () => 0,
  );

test('a wrong configuration ends the api at once, by name and without a secret', async () => {
  const { child, output } = start({ ...environment(0), OIDC_ISSUER: '' });
  const [code] = await once(child, 'exit');
  expect(code).toBe(1);
  expect(output()).toContain('OIDC_ISSUER is not set');
  expect(output()).not.toContain(testKeysText);
});

test('a training process ends at once on a database that is not of training, and says why', async () => {
  const { child, output } = start({ ...environment(0), LEON_TRAINING: '1' });
  const [code] = await once(child, 'exit');
  expect(code).toBe(1);
  expect(output()).toContain('The database is of an ordinary instance');
});

test('who sends a request a letter at a time is cut within half a minute, and nobody waits for him', async () => {
  const port = await freePort();
  const { child } = start(environment(port));
  await expect.poll(() => answers(port, '/ready')).toBe(200);
  const slowly = async (beginning: string): Promise<{ ms: number; said: string }> => {
    const from = performance.now();
    const line = connect(port, '127.0.0.1');
    let said = '';
    line.on('data', (text) => (said += text)).on('error', () => undefined);
    line.write(beginning);
    const drip = setInterval(() => line.write('a'), 1_000);
    await once(line, 'close');
    clearInterval(drip);
    return { ms: performance.now() - from, said };
  };
  const cut = Promise.all([
    slowly('GET /live HTTP/1.1\r\nHost: leon\r\nX-Slow: '),
    slowly('POST /auth/backchannel-logout HTTP/1.1\r\nHost: leon\r\nContent-Length: 1000\r\n\r\n'),
  ]);
  expect(await answers(port, '/live')).toBe(200);
  for (const { ms, said } of await cut) {
    expect(said).toContain('HTTP/1.1 408');
    expect(ms).toBeLessThan(30_000);
  }
  child.kill();
  await once(child, 'exit');
});

test('on SIGTERM it ends what is under way, says that it is closing, and ends well', async () => {
  const port = await freePort();
  const { child, output } = start(environment(port));
  await expect.poll(() => answers(port, '/ready')).toBe(200);

  const body = JSON.stringify({ commandId: randomUUID() });
  const slow = connect(port, '127.0.0.1');
  let reply = '';
  slow.on('data', (text) => (reply += text));
  slow.write(
    `POST ${openCase.path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${nurse.cookie}\r\nx-leon-csrf: ${nurse.csrfToken}\r\n` +
      `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 5)}`,
  );
  // The api has read the head once this is written: a second request on another connection comes after it.
  await answers(port, '/live');
  child.kill('SIGTERM');
  await expect.poll(() => answers(port, '/live')).toBe(0);
  slow.write(body.slice(5));
  const [code] = await once(child, 'exit');
  expect(reply).toContain('400 Bad Request');
  expect([code, output().includes('"level":50')]).toEqual([0, false]);
});

test('the log has ids, and neither numbers, names, texts nor cookies of anybody', async () => {
  const port = await freePort();
  const { child, output } = start(environment(port));
  await expect.poll(() => answers(port, '/ready')).toBe(200);
  const at = (path: string) => `http://127.0.0.1:${port}${path}`;
  const headers = { ...nurse.headers, 'content-type': 'application/json', 'x-cpr': cpr };
  const put = (payload: string) =>
    fetch(at(setCitizen.path.replace(':caseId', randomUUID())), { method: 'PUT', headers, body: payload });

  await fetch(at(getSession.path), { headers });
  await fetch(at(`${getSession.path}?cpr=${cpr}`), { headers });
  await fetch(at(`/api/v1/cases/${cpr}`), { headers });
  await fetch(at(`/borger/${cpr}?q=${cpr}`), { headers });
  await put(JSON.stringify({ commandId: randomUUID(), expectedVersion: 1, cpr }));
  await put(JSON.stringify({ [cpr]: cpr }));
  await put(`{"cpr": ${cpr}`);
  child.kill('SIGTERM');
  await once(child, 'exit');

  const log = output();
  expect(log).toContain(nurse.person.accountId);
  expect(log).toContain(setCitizen.path);
  expect(log).not.toContain(cpr);
  expect(log).not.toContain('Nancy');
  expect(log).not.toContain(nurse.cookie.split('=')[1] ?? '');
  expect(log).not.toContain(nurse.csrfToken);
});
