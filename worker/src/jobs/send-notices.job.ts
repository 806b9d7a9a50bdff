import {
  claimDeliveries,
  type Database,
  type DueDelivery,
  forgetPushDevice,
  markDeliveryDropped,
  markDeliveryFailed,
  markDeliverySent,
  markDeliveryWithoutChannel,
  spreadNotices,
} from '@leon/api/application.ts';
import type { NoticeChannel } from '@leon/contracts/oversight/notice.ts';
import { type Channel, ReceiverGone } from '../notices/channel.ts';
import { messageOf } from '../notices/notice-text.rules.ts';
import { pauseAfter } from '../notices/retry.rules.ts';
import type { Job } from './job.ts';

interface Sending {
  readonly db: Database;
  readonly channels: ReadonlyMap<NoticeChannel, Channel>;
  readonly publicUrl: string | null;
}

/** What has happened is told to whoever wants to hear of it; what does not arrive is tried again, and then shown. */
export const sendNoticesJob = (sending: Sending): Job => ({
  name: 'send-notices',
  everyMs: 1_000,
  run: async () => {
    await spreadNotices(sending.db);
    const due = await claimDeliveries(sending.db);
    await Promise.all(due.map((delivery) => sendOne(sending, delivery)));
    return due.length;
  },
});

async function sendOne({ db, channels, publicUrl }: Sending, due: DueDelivery): Promise<void> {
  const { id, device, attempts } = due;
  const channel = channels.get(due.channel);
  if (!channel) return markDeliveryWithoutChannel(db, id);
  if (due.channel === 'push' && device === null) return markDeliveryDropped(db, id, null);
  try {
    await channel.send(messageOf(due, publicUrl));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (!(error instanceof ReceiverGone)) return markDeliveryFailed(db, id, why, pauseAfter(attempts));
    if (device !== null) await forgetPushDevice(db, device.id);
    return markDeliveryDropped(db, id, why);
  }
  return markDeliverySent(db, id);
}
