import { isPushAddress } from '@leon/api/application.ts';
import type { PushMessage } from '@leon/contracts/attention/push.ts';
import webPush from 'web-push';
import { type Channel, type Message, ReceiverGone } from './channel.ts';

const patienceMs = 5_000;
/** Seconds a service keeps it for a device that is off; what is older is read in LEON. LEON default. */
const keptFor = 900;
/** Every message has this length before it is sealed: how long it is tells nobody which it is. */
const paddedTo = 256;

export interface PushConfig {
  readonly publicKey: string;
  readonly privateKey: string;
  /** Whom a push service may write to: `mailto:` or `https:` (RFC 8292, section 2.1). */
  readonly contact: string;
  readonly hosts: readonly string[];
}

/** Standard Web Push (RFC 8030, 8291, 8292): sealed for the one device, whose maker's service carries it unread. */
export function pushChannel({ publicKey, privateKey, contact, hosts }: PushConfig): Channel {
  return {
    name: 'push',
    async send(message) {
      const { device } = message;
      if (device === null) throw new ReceiverGone('the device is gone');
      if (!isPushAddress(device.endpoint, hosts)) throw new ReceiverGone('not a service LEON sends to');
      const { method, headers, body } = webPush.generateRequestDetails(
        { endpoint: device.endpoint, keys: { p256dh: device.p256dh, auth: device.auth } },
        contentOf(message, device.id),
        { vapidDetails: { subject: contact, publicKey, privateKey }, TTL: keptFor, urgency: 'high' },
      );
      const answer = await fetch(device.endpoint, {
        ...{ method, headers: asText(headers), body: new Uint8Array(body) },
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMs),
      }).catch(() => {
        // its words would hold the device's address
        throw new Error('the push service did not answer');
      });
      await answer.body?.cancel();
      if (answer.status === 404 || answer.status === 410)
        throw new ReceiverGone(`the device is gone (${answer.status})`);
      if (!answer.ok) throw new Error(`the push service answered ${answer.status}`);
    },
    close: () => undefined,
  };
}

function contentOf({ data, text }: Message, device: string): Buffer {
  const content = Buffer.from(JSON.stringify({ kind: data.kind, device, text } as PushMessage), 'utf8');
  return Buffer.concat([content, Buffer.alloc(Math.max(0, paddedTo - content.length), ' ')]);
}

/** `content-length` is the sender's own to say. */
const asText = (headers: Record<string, string | number>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => name.toLowerCase() !== 'content-length')
      .map(([name, value]) => [name, String(value)]),
  );
