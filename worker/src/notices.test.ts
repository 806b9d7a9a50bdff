import { createDatabase, tellUnverifiedOffers } from '@leon/api/application.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { listNotices, retryNotice, setNoticeTarget } from '@leon/contracts/oversight/notice.routes.ts';
import type { NoticeDelivery, NoticeEvent } from '@leon/contracts/oversight/notice.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aCase,
  acutePlaces,
  ask,
  commandId,
  newId,
  reportFree,
  reserve,
  startTestDesk,
  typed,
} from '../../api/src/testing/test-desk.ts';
import { sendNoticesJob } from './jobs/send-notices.job.ts';
import { channelsOf } from './notices/channels-of.ts';
import { signatureOf } from './notices/webhook.channel.ts';
import { startHook, startMailbox } from './testing/listeners.ts';

const secret = 'shared with the receiver';
const publicUrl = 'https://leon.example.org';
let desk: Awaited<ReturnType<typeof startTestDesk>>;
let mailbox: Awaited<ReturnType<typeof startMailbox>>;
let hook: Awaited<ReturnType<typeof startHook>>;
let own: ReturnType<typeof createDatabase>;
let channels: ReturnType<typeof channelsOf>;
let unitTarget: string;

/** One turn of the worker's job. */
const turn = (over: Partial<Parameters<typeof sendNoticesJob>[0]> = {}): Promise<number> =>
  sendNoticesJob({ db: own.db, channels, publicUrl, ...over }).run();
const later = (by: string) =>
  desk.api.admin.query('UPDATE leon.clock SET ahead = ahead + $1::interval', [by]);

async function tell(event: NoticeEvent, address: string | null): Promise<string> {
  const id = newId<string>();
  const said = { event, channel: address === null ? 'webhook' : 'email', address } as const;
  const body = {
    commandId: commandId(),
    ...said,
    desk: 'horsens',
    unit: null,
    active: true,
    expectedVersion: 0,
  };
  const answer = await desk.api.call(desk.coordinator, setNoticeTarget, { params: { id }, body });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return id;
}

const secrets = {
  citizenName: 'Hemmelig Borger',
  citizenAddress: 'Hemmelig Vej 7',
  situation: 'Lungebetændelse, hemmelig',
  callbackNumber: '00 99 88 77',
};
async function aRequest(): Promise<CaseRow> {
  const row = await aCase(desk.api, desk.nurse);
  await typed(desk.api, desk.nurse, row.id, 'citizenName', secrets.citizenName);
  await typed(desk.api, desk.nurse, row.id, 'situation', secrets.situation, 1);
  await typed(desk.api, desk.nurse, row.id, 'callbackNumber', secrets.callbackNumber, 1);
  const held = await reserve(desk.api, desk.nurse, row, acutePlaces);
  const asked = await ask(desk.api, desk.nurse, held.body.case);
  if (asked.status !== 200) throw new Error(JSON.stringify(asked.body));
  return asked.body.case;
}

/** A mail as it is read. */
const quotedPrintable = (raw: string): string => {
  const bytes = raw
    .replaceAll('=\n', '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
};

const listed = async (by = desk.coordinator) => (await desk.api.call(by, listNotices, {})).body;
const deliveryOf = async (row: CaseRow, channel: string): Promise<NoticeDelivery | undefined> =>
  (await listed()).deliveries.find((one) => one.caseNumber === row.number && one.channel === channel);

beforeAll(async () => {
  [desk, mailbox, hook] = await Promise.all([startTestDesk(), startMailbox(), startHook()]);
  own = createDatabase({ url: desk.api.database.workerUrl, applicationName: 'test-worker', poolSize: 3 });
  channels = channelsOf({
    smtp: { url: mailbox.url, from: 'leon@example.org' },
    webhook: { url: hook.url, secret },
    push: null,
    publicUrl,
  });
  await reportFree(desk.api, desk.feed, acutePlaces, 20);
});
afterAll(async () => {
  for (const channel of channels.values()) channel.close();
  await own.pool.end();
  await Promise.all([desk.api.stop(), mailbox.stop(), hook.stop()]);
});

test('whom nobody named is told nothing', async () => {
  await aRequest();
  await turn();
  expect([mailbox.mails, hook.posts]).toEqual([[], []]);
});

test('a request is told once by e-mail and once by webhook, signed, and holds nothing of the citizen', async () => {
  unitTarget = await tell('request_made', 'akut@example.org');
  await tell('request_made', null);
  const row = await aRequest();
  await Promise.all([turn(), turn()]);
  await turn();
  expect(mailbox.mails).toHaveLength(1);
  expect(hook.posts).toHaveLength(1);
  const [mail, post] = [mailbox.mails[0]?.raw ?? '', hook.posts[0]];
  expect(mailbox.mails[0]?.to).toBe('akut@example.org');
  const said = JSON.parse(post?.body ?? '{}');
  expect(said).toEqual({
    ...{ id: expect.any(String), event: 'request_made', at: expect.any(String), desk: 'horsens' },
    ...{ unit: 'kommune-0615', caseId: row.id, caseNumber: row.number, alarm: null },
    link: `${publicUrl}/enhed`,
  });
  expect(post?.headers['x-leon-signature']).toBe(signatureOf(secret, post?.body ?? ''));
  expect(post?.headers['x-leon-delivery']).toBe(said.id);
  const plain = quotedPrintable(mail);
  expect(plain).toContain(`sag ${row.number}`);
  expect(plain).toContain(`${publicUrl}/enhed`);
  const everything = `${mail} ${plain} ${post?.body}`;
  for (const word of [...Object.values(secrets), 'emmelig', '99887']) expect(everything).not.toContain(word);
  expect(mail).toMatch(/Subject: .*LEON/);
  expect(await deliveryOf(row, 'email')).toMatchObject({ status: 'sent', attempts: 1 });
});

test('what did not arrive is tried again, later each time, and arrives once', async () => {
  const before = mailbox.mails.length;
  mailbox.refuse(true);
  const row = await aRequest();
  await turn();
  expect(await deliveryOf(row, 'email')).toMatchObject({ status: 'waiting', attempts: 1 });
  const refusals = mailbox.refusals();
  await turn();
  expect(mailbox.refusals()).toBe(refusals);
  mailbox.refuse(false);
  await later('31 seconds');
  await turn();
  await turn();
  expect(mailbox.mails).toHaveLength(before + 1);
  expect(await deliveryOf(row, 'email')).toMatchObject({ status: 'sent', attempts: 2, error: null });
});

test('what never arrives is given up after five tries and stands in front of the coordinator, who sends it again', async () => {
  hook.answer(503);
  const row = await aRequest();
  for (const pause of ['31 seconds', '3 minutes', '9 minutes', '33 minutes', '1 hour']) {
    await turn();
    await later(pause);
  }
  await turn();
  const failed = await deliveryOf(row, 'webhook');
  expect(failed).toMatchObject({ status: 'failed', attempts: 5, error: 'the webhook answered 503' });
  expect(await listed()).toMatchObject({ failed: 1 });
  expect((await listed()).deliveries[0]?.id).toBe(failed?.id);
  hook.answer(200);
  const params = { deliveryId: failed?.id ?? '' };
  await desk.api.call(desk.coordinator, retryNotice, { params, body: { commandId: commandId() } });
  await turn();
  expect(await deliveryOf(row, 'webhook')).toMatchObject({ status: 'sent' });
  expect(await listed()).toMatchObject({ failed: 0 });
});

test('without a mail server nothing is sent, and the screen says so', async () => {
  const before = mailbox.mails.length;
  const row = await aRequest();
  await turn({ channels: new Map() });
  expect(await deliveryOf(row, 'email')).toMatchObject({ status: 'off' });
  expect(mailbox.mails).toHaveLength(before);
});

test('what was switched off is told no more', async () => {
  const { targets } = await listed();
  const { version = 0 } = targets.find(({ id }) => id === unitTarget) ?? {};
  const said = { event: 'request_made', channel: 'email', address: 'akut@example.org' } as const;
  const body = { commandId: commandId(), ...said, desk: 'horsens', unit: null, active: false };
  const params = { id: unitTarget };
  const answer = await desk.api.call(desk.coordinator, setNoticeTarget, {
    params,
    body: { ...body, expectedVersion: version },
  });
  expect(answer.status).toBe(200);
  const row = await aRequest();
  await turn();
  expect(await deliveryOf(row, 'email')).toBeUndefined();
});

test('an entry that was gone through three months ago is told to its unit once', async () => {
  await tell('offer_unverified', 'register@example.org');
  await desk.api.admin.query(
    `INSERT INTO leon.register_verification (id, offer_id, verified_at, account_id, by_name)
     VALUES (gen_random_uuid(), $1, leon.leon_now() - interval '91 days', $2, 'Leder')`,
    [acutePlaces, desk.nurse.person.accountId],
  );
  const before = mailbox.mails.length;
  expect(await tellUnverifiedOffers(own.db)).toBe(1);
  expect(await tellUnverifiedOffers(own.db)).toBe(0);
  await turn();
  expect(mailbox.mails.slice(before).map(({ to }) => to)).toEqual(['register@example.org']);
});
