import { Socket } from 'node:net';
import { createTransport } from 'nodemailer';
import type { Channel } from './channel.ts';

/** Milliseconds a mail server may take for each step. */
const patience = 10_000;

/** `url`: `smtp://` or `smtps://`, with user and password where the server asks for them. */
export function smtpChannel({ url, from }: { readonly url: string; readonly from: string }): Channel {
  const transport = createTransport({
    url,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    // by its name and not by an address that was looked up: names are what may be connected to
    getSocket: (_options, done) => done(null, { socket: new Socket() }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    name: 'email',
    async send({ id, to, subject, text }) {
      if (to === null) throw new Error('an e-mail without an address');
      const messageId = `<${id}@${from.split('@').at(-1)?.replace(/[>\s]/g, '') ?? 'leon'}>`;
      await transport.sendMail({ from, to, subject, text, messageId });
    },
    close: () => transport.close(),
  };
}
