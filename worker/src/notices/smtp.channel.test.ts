import { expect, test } from 'vitest';
import { startMailbox } from '../testing/listeners.ts';
import type { Message } from './channel.ts';
import { smtpChannel } from './smtp.channel.ts';

test.each(['\r\n', '\n', '\r', '\r\n\r\n', '\u2028', '%0d%0a', '\u0000\n'])(
  'a name of the register with %j in it adds no line to the head of a mail, and no receiver',
  async (lineBreak) => {
    const mailbox = await startMailbox();
    const channel = smtpChannel({ url: mailbox.url, from: 'leon@example.org' });
    const attack = `Akutteam${lineBreak}Bcc: evil@example.org${lineBreak}X-Evil: 1${lineBreak}${lineBreak}<script>`;
    const message = {
      id: 'd',
      to: 'vagt@example.org',
      subject: `LEON: ${attack}`,
      text: attack,
      data: {},
    };
    await channel.send(message as unknown as Message);
    channel.close();
    await mailbox.stop();
    expect(mailbox.mails.map(({ to }) => to)).toEqual(['vagt@example.org']);
    const [head = ''] = (mailbox.mails[0]?.raw ?? '').split('\n\n');
    expect(head).toContain('Subject: ');
    expect(head).not.toMatch(/^(?:Bcc|X-Evil|Cc|To: (?!vagt@example\.org$))/im);
  },
);
