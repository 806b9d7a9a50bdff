import type { NoticeChannel } from '@leon/contracts/oversight/notice.ts';
import type { Channel } from './channel.ts';
import { type PushConfig, pushChannel } from './push.channel.ts';
import { smtpChannel } from './smtp.channel.ts';
import { webhookChannel } from './webhook.channel.ts';

/** Ways out that this installation has; without them nothing leaves it, and the screens say so. */
export interface NoticeConfig {
  readonly smtp: { readonly url: string; readonly from: string } | null;
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  readonly push: PushConfig | null;
  /** Where people open LEON; null: messages carry no link. */
  readonly publicUrl: string | null;
}

export const channelsOf = ({ smtp, webhook, push }: NoticeConfig): Map<NoticeChannel, Channel> =>
  new Map(
    [
      smtp === null ? [] : smtpChannel(smtp),
      webhook === null ? [] : webhookChannel(webhook),
      push === null ? [] : pushChannel(push),
    ]
      .flat()
      .map((channel) => [channel.name, channel]),
  );
