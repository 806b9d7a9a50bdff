import type { FastifyInstance } from 'fastify';
import type { Services } from '../../services.ts';
import { registerListNotices } from './list-notices.route.ts';
import { registerRetryNotice } from './retry-notice.route.ts';
import { registerSetNoticeTarget } from './set-notice-target.route.ts';

export {
  claimDeliveries,
  type DueDelivery,
  forgetPushDevice,
  markDeliveryDropped,
  markDeliveryFailed,
  markDeliverySent,
  markDeliveryWithoutChannel,
  type PushDevice,
  spreadNotices,
} from './delivery.store.ts';

/** Who is told of what outside LEON's screens, and whether it arrived. */
export function registerNotices(app: FastifyInstance, services: Services): void {
  registerListNotices(app, services);
  registerSetNoticeTarget(app, services);
  registerRetryNotice(app, services);
}
