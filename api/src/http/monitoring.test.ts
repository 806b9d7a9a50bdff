import { networkInterfaces } from 'node:os';
import { freePort } from '@leon/infra/local/free-port.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApi, type TestApi } from '../testing/test-api.ts';
import { listenForMonitoring } from './monitoring.ts';

let api: TestApi;
let monitoring: Awaited<ReturnType<typeof listenForMonitoring>>;
let port: number;
beforeAll(async () => {
  api = await startTestApi({ MONITORING: '' });
  port = await freePort();
  monitoring = await listenForMonitoring(api.app, api.readiness, port);
});
afterAll(async () => {
  await monitoring.close();
  await api.stop();
});

const monitored = async (path: string) => {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`);
  return { status: answer.status, text: await answer.text() };
};

test('unless it is opened nobody reads from outside what LEON is made of and what is down', async () => {
  const ready = await api.app.inject('/ready');
  expect([ready.statusCode, Object.keys(ready.json())]).toEqual([200, ['status']]);
  for (const path of ['/openapi.json', '/documentation', '/documentation/', '/documentation/json'])
    expect([path, (await api.app.inject(path)).statusCode]).toEqual([path, 404]);
  expect((await api.app.inject('/live')).json()).toEqual({ status: 'live' });
});

test('who runs LEON reads it from this machine at a port of its own, where nothing else is', async () => {
  expect(JSON.parse((await monitored('/ready')).text)).toMatchObject({ dependencies: { postgresql: 'up' } });
  const { paths } = JSON.parse((await monitored('/openapi.json')).text);
  expect(Object.keys(paths).length).toBeGreaterThan(50);
  for (const path of ['/', '/api/v1/session', '/documentation', '/auth/sign-in'])
    expect([path, (await monitored(path)).status]).toEqual([path, 404]);
  expect(monitoring.addresses()).toMatchObject([{ address: '127.0.0.1' }]);
});

const others = Object.values(networkInterfaces()).flatMap((them = []) =>
  them.filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address),
);
test.runIf(others.length > 0)('from another address of this machine it is not to be reached', async () => {
  for (const address of others) await expect(fetch(`http://${address}:${port}/live`)).rejects.toThrow();
});
