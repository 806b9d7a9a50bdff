import { reportPositions } from '@leon/contracts/fleet/position.routes.ts';
import type { FastifyInstance } from 'fastify';
import { withActor } from '../../db/actor.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import { newestPerUnit } from './newest-positions.rules.ts';
import { keepNewest } from './position.store.ts';

/** No command id: the newest wins, so a repeat changes nothing. */
export function registerReportPositions(app: FastifyInstance, services: Services): void {
  implement(app, services, reportPositions, ({ actor, body }) =>
    withActor(services.db, actor, async (tx) => ({
      accepted: await keepNewest(tx, newestPerUnit(body.positions, tx.now.getTime())),
    })),
  );
}
