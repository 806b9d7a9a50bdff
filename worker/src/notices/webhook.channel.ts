import { createHmac } from 'node:crypto';
import type { Channel } from './channel.ts';

const patienceMs = 5_000;

/** `sha256=<hex>` over the exact body, under the secret both sides know. */
export const signatureOf = (secret: string, body: string): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

/** One address for the whole installation. The receiver checks the signature, and knows a repeat by its delivery id. */
export function webhookChannel({ url, secret }: { readonly url: string; readonly secret: string }): Channel {
  return {
    name: 'webhook',
    async send({ id, data }) {
      const body = JSON.stringify({ id, ...data });
      const answer = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-leon-delivery': id,
          'x-leon-signature': signatureOf(secret, body),
        },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMs),
      });
      await answer.body?.cancel();
      if (!answer.ok) throw new Error(`the webhook answered ${answer.status}`);
    },
    close: () => undefined,
  };
}
