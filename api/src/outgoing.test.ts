import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import { type AddressInfo, connect, createServer, type Server, Socket } from 'node:net';
import tls from 'node:tls';
import { fileURLToPath } from 'node:url';
import { freePort } from '@leon/infra/local/free-port.ts';
import { createTestDatabase } from '@leon/infra/testing/database.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { destinationOf, isListed } from './outgoing.rules.ts';
import { openOnlyTo } from './outgoing.ts';
import { testKeysText } from './testing/test-keys.ts';

let here: Server;
let elsewhere: Server;
let seen = 0;
const portOf = (server: Server) => (server.address() as AddressInfo).port;
const listening = async (answer: (socket: Socket) => void) => {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
};

beforeAll(async () => {
  here = await listening((socket) =>
    socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'),
  );
  elsewhere = await listening((socket) => {
    seen += 1;
    socket.destroy();
  });
});
afterAll(() => {
  here.close();
  elsewhere.close();
});

const fails = (opened: NodeJS.EventEmitter): Promise<string> =>
  new Promise((done) => opened.once('error', (error: Error) => done(error.message)));
const failed = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'it was asked',
    (error: Error & { cause?: Error }) => (error.cause ?? error).message,
  );

/** Everything that a package could think of. */
const ways: Record<string, (port: number) => Promise<string>> = {
  fetch: (port) => failed(fetch(`http://127.0.0.1:${port}/`)),
  'fetch over TLS': (port) => failed(fetch(`https://127.0.0.1:${port}/`)),
  'http.get': (port) => fails(http.get(`http://127.0.0.1:${port}/`)),
  'https.get': (port) => fails(https.get(`https://127.0.0.1:${port}/`)),
  'net.connect': (port) => fails(connect({ port, host: '127.0.0.1' })),
  'net.connect by port': (port) => fails(connect(port)),
  'a socket of its own': (port) => fails(new Socket().connect(port, '127.0.0.1')),
  'tls.connect': (port) => fails(tls.connect({ port, host: '127.0.0.1' })),
  'another database': (port) => failed(new pg.Client({ host: '127.0.0.1', port }).connect()),
  WebSocket: (port) =>
    new Promise((done) =>
      new WebSocket(`ws://127.0.0.1:${port}/`).addEventListener('error', () => done('is no place')),
    ),
};

test.each(Object.keys(ways))('%s reaches what is listed and nothing else', async (way) => {
  const refused: string[] = [];
  const undo = openOnlyTo([{ host: '127.0.0.1', port: portOf(here) }], (place) => refused.push(place));
  try {
    const before = seen;
    expect(await ways[way]?.(portOf(elsewhere))).toContain('is no place');
    expect([seen, refused.length]).toEqual([before, 1]);
    expect((await fetch(`http://127.0.0.1:${portOf(here)}/`)).status).toBe(200);
  } finally {
    undo();
  }
});

test('a name is refused before it is looked up, and so is a socket of the file system', async () => {
  const refused: string[] = [];
  const undo = openOnlyTo([], (place) => refused.push(place));
  try {
    await fails(connect({ host: '251248-4916.collector.example', port: 443 }));
    await fails(connect('/tmp/another.sock'));
  } finally {
    undo();
  }
  expect(refused).toEqual(['251248-4916.collector.example:443', '/tmp/another.sock']);
});

test.each([
  ['https://id.region.example/realm', { host: 'id.region.example', port: 443 }],
  ['http://[::1]:8080/', { host: '::1', port: 8080 }],
  [
    'postgres://leon_app@db.region.example/leon?sslmode=verify-full',
    { host: 'db.region.example', port: 5432 },
  ],
  ['postgres://leon_app@db/leon?host=/var/run/postgresql', { path: '/var/run/postgresql/.s.PGSQL.5432' }],
  ['rediss://cache.region.example', { host: 'cache.region.example', port: 6379 }],
  ['smtp://mail.region.example?requireTLS=true', { host: 'mail.region.example', port: 587 }],
])('%s is one place', (address, place) => {
  expect(destinationOf(address)).toEqual(place);
});

test.each([
  ['wns2-db5p.notify.windows.com', true],
  ['notify.windows.com', false],
  ['notify.windows.com.attacker.example', false],
])('of the names below notify.windows.com %s is one: %s', (host, is) => {
  expect(isListed({ host, port: 443 }, [{ host: '*.notify.windows.com', port: 443 }])).toBe(is);
  expect(isListed({ host, port: 80 }, [{ host: '*.notify.windows.com', port: 443 }])).toBe(false);
});

test('the api itself asks no place that its provider names beside the configured one', async () => {
  const database = await createTestDatabase();
  const provider = http.createServer((_request, response) => {
    const issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
    const jwks = `http://127.0.0.1:${portOf(elsewhere)}/jwks`;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ issuer, jwks_uri: jwks, authorization_endpoint: `${issuer}/auth` }));
  });
  await once(provider.listen(0, '127.0.0.1'), 'listening');
  const port = await freePort();
  const env = {
    ...{ PATH: process.env.PATH ?? '', PORT: String(port), APP_DATABASE_URL: database.appUrl },
    ...{ OIDC_ISSUER: `http://127.0.0.1:${(provider.address() as AddressInfo).port}` },
    ...{ OIDC_CLIENT_ID: 'leon-console', OIDC_CLIENT_SECRET: 'not-used', OIDC_AUDIENCE: 'urn:leon:api' },
    ...{ PUBLIC_URL: `http://127.0.0.1:${port}`, LEON_KEYS: testKeysText },
  };
  const script = fileURLToPath(new URL('server.ts', import.meta.url));
  const child: ChildProcess = spawn(process.execPath, [script], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout?.on('data', (text) => (said += text));
  try {
    const before = seen;
    const ready = () =>
      fetch(`http://127.0.0.1:${port}/ready`).then(
        ({ status }) => status,
        () => 0,
      );
    await expect.poll(ready).toBe(200);
    const authorization = 'Bearer eyJhbGciOiJSUzI1NiIsInR5cCI6ImF0K2p3dCJ9.e30.c2lnbmVk';
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/positions`, {
      ...{ method: 'POST', body: '{"positions":[]}' },
      headers: { authorization, 'content-type': 'application/json' },
    });
    expect([answer.status, seen]).toEqual([503, before]);
    await expect.poll(() => said).toContain(`"place":"127.0.0.1:${portOf(elsewhere)}"`);
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
    provider.close();
    await database.drop();
  }
});
