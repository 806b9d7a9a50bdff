import { once } from 'node:events';
import { createServer as createHttp } from 'node:http';
import { type AddressInfo, createServer as createTcp, type Socket } from 'node:net';

/** A mail server that takes everything it is sent, or refuses all of it. */
export async function startMailbox() {
  const mails: { readonly to: string; readonly raw: string }[] = [];
  let refuses = false;
  let refused = 0;
  const sockets = new Set<Socket>();
  const server = createTcp((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    let to = '';
    let raw: string | null = null;
    let rest = '';
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    say('220 test');
    socket.on('data', (chunk: Buffer) => {
      rest += chunk.toString('utf8');
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (raw !== null && line !== '.') raw += `${line}\n`;
        else if (raw !== null) {
          mails.push({ to, raw });
          raw = null;
          say('250 taken');
        } else if (/^(EHLO|HELO)/i.test(line)) say('250 test');
        else if (/^RCPT/i.test(line)) {
          to = /<(.*)>/.exec(line)?.[1] ?? '';
          if (refuses) refused += 1;
          say(refuses ? '451 not now' : '250 ok');
        } else if (/^DATA/i.test(line)) {
          raw = '';
          say('354 go on');
        } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
        else say('250 ok');
      }
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    refuse: (now: boolean): void => {
      refuses = now;
    },
    refusals: () => refused,
    async stop(): Promise<void> {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Where a webhook leads: keeps what came, answers as it is told. */
export async function startHook() {
  const posts: { readonly headers: Record<string, unknown>; readonly body: string }[] = [];
  let status = 200;
  const server = createHttp((request, reply) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString('utf8');
    });
    request.on('end', () => {
      posts.push({ headers: request.headers, body });
      reply.writeHead(status).end();
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/leon`,
    posts,
    answer: (code: number): void => {
      status = code;
    },
    async stop(): Promise<void> {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
