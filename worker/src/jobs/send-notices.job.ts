import {
  claimDeliveries,
  type Database,
  markDeliveryFailed,
  markDeliverySent,
  markDeliveryWithoutChannel,
  spreadNotices,
} from '@leon/api/application.ts';
import type { NoticeChannel } from '@leon/contracts/oversight/notice.ts';
import type { Channel } from '../notices/channel.ts';
import { messageOf } from '../notices/notice-text.rules.ts';
import { pauseAfter } from '../notices/retry.rules.ts';
import type { Job } from './job.ts';

interface Sending {
  readonly db: Database;
  readonly channels: ReadonlyMap<NoticeChannel, Channel>;
  readonly publicUrl: string | null;
}

/** What has happened is told to whoever wants to hear of it; what does not arrive is tried again, and then shown. */
export const sendNoticesJob = ({ db, channels, publicUrl }: Sending): Job => ({
  name: 'send-notices',
  everyMs: 1_000,
  run: async () => {
    await spreadNotices(db);
    const due = await claimDeliveries(db);
    await Promise.all(
      due.map(async (delivery) => {
        const channel = channels.get(delivery.channel);
        if (!channel) return markDeliveryWithoutChannel(db, delivery.id);
        const failed = await channel.send(messageOf(delivery, publicUrl)).then(
          () => null,
          (error: unknown) => (error instanceof Error ? error.message : String(error)),
        );
        return failed === null
          ? markDeliverySent(db, delivery.id)
          : markDeliveryFailed(db, delivery.id, failed, pauseAfter(delivery.attempts));
      }),
    );
    return due.length;
  },
});
