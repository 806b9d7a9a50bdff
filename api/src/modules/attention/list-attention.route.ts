import { listAttention } from '@leon/contracts/attention/attention.routes.ts';
import type { FastifyInstance } from 'fastify';
import { withActor } from '../../db/actor.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import { requireCalled } from './attention.policy.ts';
import { openAttentionOf } from './attention.store.ts';

export function registerListAttention(app: FastifyInstance, services: Services): void {
  implement(app, services, listAttention, async ({ actor }) => {
    const { accountId } = requireCalled(actor);
    return withActor(
      services.db,
      actor,
      async (tx) => ({ attention: await openAttentionOf(tx, accountId) }),
      { readOnly: true },
    );
  });
}
