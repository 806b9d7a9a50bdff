import { connect } from 'node:net';
import { pushDevice, startPushService } from '@leon/infra/testing/push-device.ts';
import pg from 'pg';
import { startHook, startMailbox } from '../../worker/src/testing/listeners.ts';
import type { Text } from './leak-places.ts';
import { seeded, seededWords } from './seeded-numbers.ts';

const encoded = /=\?utf-8\?b\?([\w+/=]+)\?=|((?:^[\w+/]{60,76}={0,2}\n)+^[\w+/]*={0,2}$)/gim;

/** A mail as its reader sees it: what is packed for the way is unpacked beside it. */
const asRead = (raw: string): string => {
  const packed = [...raw.matchAll(encoded)].map(([, word, lines]) =>
    Buffer.from((word ?? lines ?? '').replaceAll('\n', ''), 'base64').toString('utf8'),
  );
  return [raw, raw.replaceAll('=\n', ''), ...packed].join('\n');
};

/** A device for everybody who is called on one, beside those of the journeys: signed in somewhere, and closed. */
const devices = `
  WITH called AS (SELECT id, sha256(convert_to('closed device of ' || id, 'UTF8')) AS hash FROM leon.account
    WHERE role IN ('prehospital_crew', 'on_call_doctor')),
  signed_in AS (INSERT INTO leon.session (id_hash, account_id, csrf_hash, expires_at)
    SELECT hash, id, '', leon.leon_now() + interval '400 days' FROM called RETURNING id_hash, account_id)
  INSERT INTO leon.push_subscription (id, account_id, session_hash, endpoint, p256dh, auth, language)
    SELECT gen_random_uuid(), account_id, id_hash, $1, $2, $3, 'da' FROM signed_in`;

/** The world outside LEON: a mail server, a webhook and a push service, which keep what LEON sends there while the journeys go on. */
export async function startOutside() {
  const [mailbox, hook, service] = await Promise.all([startMailbox(), startHook(), startPushService()]);
  const device = pushDevice();
  /** As the device reads it, and as everybody on the way does. */
  const readable = (body: Buffer): string => {
    try {
      return `${device.read(body)} ${body.toString('latin1')}`;
    } catch {
      return body.toString('utf8');
    }
  };
  return {
    env: {
      ...{ SMTP_URL: mailbox.url, SMTP_FROM: 'leon@example.org' },
      ...{ WEBHOOK_URL: hook.url, WEBHOOK_SECRET: 'shared with the receiver' },
      PUSH_HOSTS: 'loopback',
    },
    /** Everything of a case that is told at all is told to both, for every desk. */
    async isTold(adminUrl: string): Promise<void> {
      const owner = new pg.Client({ connectionString: adminUrl });
      await owner.connect();
      await owner.query(
        `INSERT INTO leon.notice_target (id, event, channel, address, active, set_by, set_by_name, set_at)
         SELECT gen_random_uuid(), event, channel, CASE channel WHEN 'email' THEN 'vagt@example.org' END, true, a.id, a.name, leon.leon_now()
         FROM unnest(ARRAY['request_made', 'alarm_escalated']) AS event, unnest(ARRAY['email', 'webhook']) AS channel,
           leon.account a WHERE a.name = 'Administrator'`,
      );
      await owner.query(devices, [service.addressOf('/push/closed'), device.p256dh, device.auth]);
      await owner.end();
    },
    sent: (): Text[] => [
      ...mailbox.mails.map(({ to, raw }) => ({ where: 'mail', name: to, text: asRead(raw) })),
      ...service.pushed.map(({ path, headers, body }) => ({
        ...{ where: 'push', name: path },
        text: `${JSON.stringify(headers)} ${readable(body)}`,
      })),
      ...hook.posts.map(({ headers, body }) => ({
        ...{ where: 'webhook', name: 'POST' },
        text: `${JSON.stringify(headers)} ${body}`,
      })),
    ],
    /** Sends something of a citizen out on every way; answers which there are. */
    async plant(): Promise<string[]> {
      const { hostname, port } = new URL(mailbox.url);
      const line = connect(Number(port), hostname);
      const subject = `=?UTF-8?B?${Buffer.from(`Sag om ${seeded[0]}`).toString('base64')}?=`;
      line.write(
        ['HELO x', 'RCPT TO:<a@example.org>', 'DATA', `Subject: ${subject}`, '', '.', 'QUIT', ''].join(
          '\r\n',
        ),
      );
      await fetch(hook.url, { method: 'POST', body: JSON.stringify({ note: seeded[1] }) });
      await fetch(service.addressOf('/planted'), {
        method: 'POST',
        body: `sealed for nobody: ${seededWords.name}`,
      });
      await new Promise((closed) => line.on('close', closed).resume());
      return ['mail', 'webhook', 'push'];
    },
    stop: () => Promise.all([mailbox.stop(), hook.stop(), service.stop()]),
  };
}
export type Outside = Awaited<ReturnType<typeof startOutside>>;
