import { getLoadHistory } from '@leon/contracts/oversight/load.routes.ts';
import type { FastifyInstance } from 'fastify';
import { withActor } from '../../db/actor.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { readLevelChanges } from './load.store.ts';

export function registerGetLoadHistory(app: FastifyInstance, services: Services): void {
  implement(app, services, getLoadHistory, async ({ actor, params, query }) => {
    if (actor.kind !== 'person' || !['coordinator', 'administrator'].includes(actor.role))
      throw new Refusal('access.denied');
    const changes = await withActor(
      services.db,
      actor,
      (tx) => readLevelChanges(tx, params.desk, query.limit),
      { readOnly: true },
    );
    return { changes };
  });
}
