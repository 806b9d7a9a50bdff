import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const tagBytes = 16;

/** A browser's half of Web Push, written from RFC 8291 and 8188: what it subscribes with, and how it reads what comes. */
export function pushDevice() {
  const ecdh = createECDH('prime256v1');
  const own = ecdh.generateKeys();
  const auth = randomBytes(16);
  return {
    p256dh: own.toString('base64url'),
    auth: auth.toString('base64url'),
    read(body: Buffer): string {
      const [salt, keyLength] = [body.subarray(0, 16), body[20] ?? 0];
      const theirs = body.subarray(21, 21 + keyLength);
      const sealed = body.subarray(21 + keyLength);
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), own, theirs]);
      const secret = derived(ecdh.computeSecret(theirs), auth, info, 32);
      const key = derived(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
      const nonce = derived(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
      const opening = createDecipheriv('aes-128-gcm', key, nonce);
      opening.setAuthTag(sealed.subarray(-tagBytes));
      const plain = Buffer.concat([opening.update(sealed.subarray(0, -tagBytes)), opening.final()]);
      // the last record ends with a two, and zeros after it (RFC 8188, section 2)
      return plain.subarray(0, plain.lastIndexOf(2)).toString('utf8');
    },
  };
}

const derived = (secret: Buffer, salt: Buffer, info: Buffer, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, length));

export interface Pushed {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** A push service on this machine: keeps what came, answers as it is told. */
export async function startPushService() {
  const pushed: Pushed[] = [];
  const waiting: { path: string; take: (one: Pushed) => void }[] = [];
  let status = 201;
  const server = createServer((request, reply) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const one = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts) };
      pushed.push(one);
      reply.writeHead(status).end();
      for (const { path, take } of waiting) if (path === one.path) take(one);
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    pushed,
    addressOf: (path: string): string => `${origin}${path}`,
    /** The next that comes to this path, or the first that has. */
    sentTo: (path: string): Promise<Pushed> =>
      new Promise((take) => {
        const before = pushed.find((one) => one.path === path);
        if (before) take(before);
        else waiting.push({ path, take });
      }),
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

/** What the sender says of itself under its VAPID key (RFC 8292); null: it is not its own hand. */
export function saidBySender(authorization: string, publicKey: string): Record<string, unknown> | null {
  const [, token = '', key] = /^vapid t=([^,]+), k=(.+)$/.exec(authorization) ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(publicKey, 'base64url');
  const coordinate = (from: number) => point.subarray(from, from + 32).toString('base64url');
  const jwk = { kty: 'EC', crv: 'P-256', x: coordinate(1), y: coordinate(33) };
  const signed = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  return signed && key === publicKey ? JSON.parse(Buffer.from(claims, 'base64url').toString('utf8')) : null;
}
