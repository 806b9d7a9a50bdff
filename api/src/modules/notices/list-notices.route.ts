import { listNotices } from '@leon/contracts/oversight/notice.routes.ts';
import type { FastifyInstance } from 'fastify';
import { withActor } from '../../db/actor.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import { requireNoticeKeeper } from './notice.policy.ts';
import { countFailed, listDeliveries, listTargets } from './notice.store.ts';

export function registerListNotices(app: FastifyInstance, services: Services): void {
  implement(app, services, listNotices, async (request) => {
    requireNoticeKeeper(request.actor);
    return withActor(
      services.db,
      request.actor,
      async (tx) => ({
        deliveries: await listDeliveries(tx),
        targets: await listTargets(tx),
        failed: await countFailed(tx),
      }),
      { readOnly: true },
    );
  });
}
