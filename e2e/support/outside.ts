import { connect } from 'node:net';
import pg from 'pg';
import { startHook, startMailbox } from '../../worker/src/testing/listeners.ts';
import { seeded } from './seeded-numbers.ts';

const encoded = /=\?utf-8\?b\?([\w+/=]+)\?=|((?:^[\w+/]{60,76}={0,2}\n)+^[\w+/]*={0,2}$)/gim;

/** A mail as its reader sees it: what is packed for the way is unpacked beside it. */
const asRead = (raw: string): string => {
  const packed = [...raw.matchAll(encoded)].map(([, word, lines]) =>
    Buffer.from((word ?? lines ?? '').replaceAll('\n', ''), 'base64').toString('utf8'),
  );
  return [raw, raw.replaceAll('=\n', ''), ...packed].join('\n');
};

/** The world outside LEON: a mail server and a webhook, which keep what LEON sends there while the journeys go on. */
export async function startOutside() {
  const [mailbox, hook] = await Promise.all([startMailbox(), startHook()]);
  return {
    env: {
      ...{ SMTP_URL: mailbox.url, SMTP_FROM: 'leon@example.org' },
      ...{ WEBHOOK_URL: hook.url, WEBHOOK_SECRET: 'shared with the receiver' },
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
      await owner.end();
    },
    sent: (): { where: string; text: string }[] => [
      ...mailbox.mails.map(({ to, raw }) => ({ where: 'mail', text: `${to}\n${asRead(raw)}` })),
      ...hook.posts.map(({ headers, body }) => ({
        where: 'webhook',
        text: `${JSON.stringify(headers)} ${body}`,
      })),
    ],
    /** Sends a citizen's number out on both ways; answers how to forget it again. */
    async plant(): Promise<() => void> {
      const { hostname, port } = new URL(mailbox.url);
      const line = connect(Number(port), hostname);
      const subject = `=?UTF-8?B?${Buffer.from(`Sag om ${seeded[0]}`).toString('base64')}?=`;
      line.write(
        ['HELO x', 'RCPT TO:<a@example.org>', 'DATA', `Subject: ${subject}`, '', '.', 'QUIT', ''].join(
          '\r\n',
        ),
      );
      await fetch(hook.url, { method: 'POST', body: JSON.stringify({ note: seeded[1] }) });
      await new Promise((closed) => line.on('close', closed).resume());
      return () => {
        mailbox.mails.pop();
        hook.posts.pop();
      };
    },
    stop: () => Promise.all([mailbox.stop(), hook.stop()]),
  };
}
export type Outside = Awaited<ReturnType<typeof startOutside>>;
