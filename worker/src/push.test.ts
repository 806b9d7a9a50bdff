import { generateKeyPairSync } from 'node:crypto';
import { createDatabase } from '@leon/api/application.ts';
import { listAttention, seeAttention } from '@leon/contracts/attention/attention.routes.ts';
import { type AttentionKind, attentionKinds } from '@leon/contracts/attention/attention.ts';
import { subscribePush } from '@leon/contracts/attention/push.routes.ts';
import { PushMessage } from '@leon/contracts/attention/push.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { endSession } from '@leon/contracts/identity/session.routes.ts';
import type { Language } from '@leon/contracts/language/language.ts';
import { listNotices } from '@leon/contracts/oversight/notice.routes.ts';
import { type Pushed, pushDevice, saidBySender, startPushService } from '@leon/infra/testing/push-device.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SignedInPerson } from '../../api/src/testing/test-api.ts';
import { aCase, commandId, newId, startTestDesk, typed } from '../../api/src/testing/test-desk.ts';
import { sendNoticesJob } from './jobs/send-notices.job.ts';
import { channelsOf } from './notices/channels-of.ts';

const jwk = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
const point = ['x', 'y'].map((part) => Buffer.from(String(jwk[part as 'x']), 'base64url'));
const publicKey = Buffer.concat([Buffer.from([4]), ...point]).toString('base64url');
const push = {
  ...{ publicKey, privateKey: String(jwk.d), contact: 'mailto:drift@region.example' },
  hosts: ['loopback'],
};
const secrets = {
  citizenName: 'Hemmelig Borger',
  citizenAddress: 'Hemmelig Vej 7',
  situation: 'Lungebetændelse, hemmelig',
  callbackNumber: '00 99 88 77',
};
let desk: Awaited<ReturnType<typeof startTestDesk>>;
let service: Awaited<ReturnType<typeof startPushService>>;
let own: ReturnType<typeof createDatabase>;
const channels = channelsOf({ smtp: null, webhook: null, push, publicUrl: 'https://leon.example.org' });

const turn = (over: Partial<Parameters<typeof sendNoticesJob>[0]> = {}): Promise<number> =>
  sendNoticesJob({ db: own.db, channels, publicUrl: 'https://leon.example.org', ...over }).run();
const later = (by: string) =>
  desk.api.admin.query('UPDATE leon.clock SET ahead = ahead + $1::interval', [by]);

interface Owner {
  readonly who: SignedInPerson;
  readonly path: string;
  readonly device: string;
  readonly read: (pushed: Pushed) => string;
}
/** A crew with LEON on its phone, and closed. */
async function aCrew(language: Language = 'da'): Promise<Owner> {
  const who = await desk.api.signIn({ role: 'prehospital_crew', name: 'Hemmelig Besætning' });
  const { p256dh, auth, read } = pushDevice();
  const path = `/push/${newId<string>()}`;
  const said = { endpoint: service.addressOf(path), p256dh, auth, language };
  const { status, body } = await desk.api.call(who, subscribePush, {
    body: { commandId: commandId(), ...said },
  });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return { who, path, device: body.device, read: ({ body: sealed }) => read(sealed) };
}
async function aFilledCase(): Promise<CaseRow> {
  const row = await aCase(desk.api, desk.nurse);
  for (const [field, value] of Object.entries(secrets))
    await typed(
      desk.api,
      desk.nurse,
      row.id,
      field as 'situation',
      value,
      field === 'situation' || field === 'callbackNumber' ? 1 : 0,
    );
  return row;
}
async function called({ who }: Owner, kind: AttentionKind, about?: CaseRow): Promise<{ number: number }> {
  const row = about ?? (await aFilledCase());
  const id = newId<string>();
  await desk.api.admin.query(
    `INSERT INTO leon.attention (id, account_id, kind, occasion, case_id, case_number, desk_code) VALUES ($1::uuid, $2, $3, $1::text, $4, $5, 'horsens')`,
    [id, who.person.accountId, kind, row.id, row.number],
  );
  return { number: row.number };
}
const sentTo = ({ path }: Owner) => service.pushed.filter((one) => one.path === path);
const deliveries = async (number: number) =>
  (await desk.api.call(desk.coordinator, listNotices, {})).body.deliveries.filter(
    (one) => one.caseNumber === number,
  );
const known = async ({ device }: Owner) =>
  (await desk.api.admin.query('SELECT 1 FROM leon.push_subscription WHERE id = $1', [device])).rowCount;

beforeAll(async () => {
  [desk, service] = await Promise.all([
    startTestDesk({ PUSH_PUBLIC_KEY: publicKey, PUSH_HOSTS: 'loopback' }),
    startPushService(),
  ]);
  own = createDatabase({ url: desk.api.database.workerUrl, applicationName: 'test-worker', poolSize: 3 });
});
afterAll(async () => {
  await own.pool.end();
  await Promise.all([desk.api.stop(), service.stop()]);
});

test('what is pushed is sealed for the device, says a kind and one line, and holds nothing of anybody', async () => {
  const crew = await aCrew();
  const { number } = await called(crew, 'crew_accepted');
  await Promise.all([turn(), turn()]);
  await turn();
  const [one, ...more] = sentTo(crew);
  expect(more).toEqual([]);
  if (!one) throw new Error('nothing was pushed');
  const plain = crew.read(one);
  expect(PushMessage.parse(JSON.parse(plain))).toEqual({
    ...{ kind: 'crew_accepted', device: crew.device },
    text: 'LEON: svar på din anmodning – åbn LEON',
  });
  const everything = `${plain} ${JSON.stringify(one.headers)} ${one.body.toString('latin1')}`;
  for (const word of [...Object.values(secrets), 'emmelig', '99887', 'borger', 'horsens', `${number} `])
    expect(everything).not.toContain(word);
  expect(one.headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '900', urgency: 'high' });
  const claims = saidBySender(String(one.headers.authorization), publicKey);
  expect(claims).toMatchObject({ aud: service.origin, sub: push.contact });
  expect(await deliveries(number)).toMatchObject([{ channel: 'push', status: 'sent', address: null }]);
});

test('every kind has its own words in the reader’s language, and all messages the same length', async () => {
  const texts = new Set<string>();
  const lengths = new Set<number>();
  const row = await aFilledCase();
  for (const language of ['da', 'en'] as const) {
    const crew = await aCrew(language);
    for (const kind of attentionKinds.filter((one) => one.startsWith('crew_'))) {
      const before = sentTo(crew).length;
      await called(crew, kind === 'crew_deadline' ? 'crew_expired' : kind, row);
      await turn();
      const one = sentTo(crew)[before];
      if (!one) throw new Error(`${kind} was not pushed`);
      const { text } = PushMessage.parse(JSON.parse(crew.read(one)));
      texts.add(text);
      lengths.add(one.body.length);
    }
    expect([...texts].at(-1)).toMatch(language === 'da' ? /åbn LEON$/ : /open LEON$/);
  }
  expect(texts.size).toBe(6);
  expect(lengths.size).toBe(1);
});

test('a device whose service says that it is gone is told no more, and nobody has to look', async () => {
  for (const gone of [410, 404]) {
    const crew = await aCrew();
    service.answer(gone);
    const { number } = await called(crew, 'crew_declined');
    await turn();
    service.answer(201);
    expect(await known(crew)).toBe(0);
    expect(await deliveries(number)).toMatchObject([
      { status: 'dropped', error: `the device is gone (${gone})` },
    ]);
    await called(crew, 'crew_declined');
    await turn();
    expect(sentTo(crew)).toHaveLength(1);
  }
});

test('a service that is away is asked again, and what never arrives stands in front of the coordinator', async () => {
  const crew = await aCrew();
  service.answer(503);
  const { number } = await called(crew, 'crew_declined');
  await turn();
  const [waiting] = await deliveries(number);
  expect(waiting).toMatchObject({ status: 'waiting', attempts: 1, error: 'the push service answered 503' });
  for (const pause of ['31 seconds', '3 minutes', '9 minutes', '33 minutes']) {
    await later(pause);
    await turn();
  }
  service.answer(201);
  expect(await deliveries(number)).toMatchObject([{ status: 'failed', attempts: 5 }]);
});

test('what was seen, and what is for somebody who has signed out, is not sent', async () => {
  const [seen, left] = [await aCrew(), await aCrew()];
  const one = await called(seen, 'crew_accepted');
  const two = await called(left, 'crew_accepted');
  const { attention } = (await desk.api.call(seen.who, listAttention, {})).body;
  const params = { attentionId: attention[0]?.id ?? '' };
  await desk.api.call(seen.who, seeAttention, { params, body: { commandId: commandId() } });
  await desk.api.call(left.who, endSession, {});
  await turn();
  expect([sentTo(seen), sentTo(left)]).toEqual([[], []]);
  expect(await deliveries(one.number)).toMatchObject([{ status: 'dropped', error: null }]);
  expect(await deliveries(two.number)).toEqual([]);
});

test('without keys nothing is sent, and the screen says so', async () => {
  const crew = await aCrew();
  const { number } = await called(crew, 'crew_accepted');
  await turn({ channels: channelsOf({ smtp: null, webhook: null, push: null, publicUrl: null }) });
  expect(sentTo(crew)).toEqual([]);
  expect(await deliveries(number)).toMatchObject([{ status: 'off' }]);
});

test('an address that is no push service’s is never asked, whoever wrote it', async () => {
  const crew = await aCrew();
  const { number } = await called(crew, 'crew_accepted');
  const strict = channelsOf({
    smtp: null,
    webhook: null,
    push: { ...push, hosts: ['web.push.apple.com'] },
    publicUrl: null,
  });
  await turn({ channels: strict });
  expect(sentTo(crew)).toEqual([]);
  expect(await deliveries(number)).toMatchObject([{ status: 'dropped' }]);
});
