import { listOpenRequests } from '@leon/contracts/placements/placement.routes.ts';
import type { FastifyInstance } from 'fastify';
import { withActor } from '../../db/actor.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import { openRequests } from './request-lists.store.ts';
import { requireUnit } from './unit.policy.ts';

export function registerListOpenRequests(app: FastifyInstance, services: Services): void {
  implement(app, services, listOpenRequests, async ({ actor, query }) => {
    requireUnit(actor);
    return withActor(services.db, actor, async (tx) => ({ requests: await openRequests(tx, query.since) }), {
      readOnly: true,
    });
  });
}
