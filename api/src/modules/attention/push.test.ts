import { forgetPush, getPush, subscribePush } from '@leon/contracts/attention/push.routes.ts';
import { endAllSessions, endSession } from '@leon/contracts/identity/session.routes.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SignedInPerson, startTestApi, type TestApi } from '../../testing/test-api.ts';

const publicKey = 'B'.repeat(87);
const endpoint = 'https://updates.push.services.mozilla.com/wpush/v2/a-secret-address';
const said = { endpoint, p256dh: 'P'.repeat(87), auth: 'a'.repeat(22), language: 'da' } as const;
const organisation = 'region-midtjylland';
let api: TestApi;
const commandId = () => crypto.randomUUID() as never;

const subscribe = (who: SignedInPerson, change: Partial<typeof said> | { endpoint: string } = {}, at = api) =>
  at.call(who, subscribePush, { body: { commandId: commandId(), ...said, ...change } });
const told = async (who: SignedInPerson, at = api) => (await at.call(who, getPush, {})).body;
const devices = async (who: SignedInPerson) =>
  (
    await api.admin.query('SELECT 1 FROM leon.push_subscription WHERE account_id = $1', [
      who.person.accountId,
    ])
  ).rowCount;
const somebody = () => api.signIn({ role: 'prehospital_crew', organisation });

beforeAll(async () => {
  api = await startTestApi({ PUSH_PUBLIC_KEY: publicKey });
});
afterAll(() => api.stop());

test('a device is told from its user’s yes until her no, one device a session', async () => {
  const crew = await somebody();
  expect(await told(crew)).toEqual({ publicKey, device: null });
  const first = await subscribe(crew);
  expect(await told(crew)).toEqual({ publicKey, device: first.body.device });
  const second = await subscribe(crew, { language: 'en' as never });
  expect(second.body.device).not.toBe(first.body.device);
  expect(await devices(crew)).toBe(1);
  await api.call(crew, forgetPush, { body: { commandId: commandId() } });
  expect(await told(crew)).toEqual({ publicKey, device: null });
  expect(await devices(crew)).toBe(0);
});

test.each<[string, (who: SignedInPerson) => Promise<unknown>]>([
  ['signs out', (who) => api.call(who, endSession, {})],
  ['signs out everywhere', (who) => api.call(who, endAllSessions, {})],
  [
    'is disabled',
    (who) =>
      api.admin.query('UPDATE leon.account SET disabled_at = leon.leon_now() WHERE id = $1', [
        who.person.accountId,
      ]),
  ],
])('the device of somebody who %s is forgotten at once, and another’s stays', async (_, leave) => {
  const [who, stays] = [await somebody(), await somebody()];
  await subscribe(who);
  await subscribe(stays);
  await leave(who);
  expect([await devices(who), await devices(stays)]).toEqual([0, 1]);
});

test('nothing is kept for an address that is no push service’s', async () => {
  const crew = await somebody();
  for (const address of [
    'https://127.0.0.1/x',
    'http://updates.push.services.mozilla.com/x',
    'https://example.org/x',
  ])
    expect(await subscribe(crew, { endpoint: address })).toMatchObject({
      status: 422,
      body: { code: 'push.service_unknown' },
    });
  expect(await devices(crew)).toBe(0);
});

test('the api cannot read a device’s address again, and its journal does not hold it', async () => {
  const crew = await somebody();
  const { body } = await subscribe(crew);
  const { rows } = await api.admin.query<{ entry: string }>(
    `SELECT convert_from(entry, 'UTF8') AS entry FROM leon.journal_entry WHERE aggregate_id = $1`,
    [body.device],
  );
  expect(rows[0]?.entry).toContain('device.subscribed');
  expect(rows[0]?.entry).not.toContain('a-secret-address');
  const { rows: rights } = await api.admin.query<{ may: boolean }>(
    `SELECT has_column_privilege('leon_app', 'leon.push_subscription', c, 'SELECT') AS may FROM unnest(ARRAY['endpoint', 'p256dh', 'auth']) c`,
  );
  expect(rights.map(({ may }) => may)).toEqual([false, false, false]);
});

test('where no keys are set up nobody is promised anything', async () => {
  const bare = await startTestApi();
  try {
    const crew = await bare.signIn({ role: 'prehospital_crew', organisation });
    expect(await told(crew, bare)).toEqual({ publicKey: null, device: null });
    expect(await subscribe(crew, {}, bare)).toMatchObject({ status: 409, body: { code: 'push.off' } });
  } finally {
    await bare.stop();
  }
});

test('who has no device of her own is not asked', async () => {
  const nurse = await api.signIn({ role: 'visitator', desk: 'midt' });
  expect(await subscribe(nurse)).toMatchObject({ status: 403 });
});
