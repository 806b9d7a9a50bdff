import { retryNotice } from '@leon/contracts/oversight/notice.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { requireNoticeKeeper } from './notice.policy.ts';
import { retryDelivery } from './notice.store.ts';

export function registerRetryNotice(app: FastifyInstance, services: Services): void {
  implement(app, services, retryNotice, async (request) => {
    requireNoticeKeeper(request.actor);
    return runCommand(services, retryNotice, request, async (tx) => {
      const delivery = await retryDelivery(tx, request.params.deliveryId);
      if (!delivery) throw new Refusal('request.not_found');
      return { delivery };
    });
  });
}
