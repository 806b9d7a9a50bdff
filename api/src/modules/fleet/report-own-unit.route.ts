import { reportOwnUnit } from '@leon/contracts/fleet/own-unit.routes.ts';
import type { FastifyInstance } from 'fastify';
import { withActor } from '../../db/actor.ts';
import { isNotHers } from '../../db/sql-error.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { newestPerUnit } from './newest-positions.rules.ts';
import { keepNewest } from './position.store.ts';

const longestName = 40;

/** The crew's own unit by its account's name; no command id, since a repeat changes nothing. */
export function registerReportOwnUnit(app: FastifyInstance, services: Services): void {
  implement(app, services, reportOwnUnit, async ({ actor, body }) => {
    if (actor.kind !== 'person' || actor.role !== 'prehospital_crew') throw new Refusal('access.denied');
    const unit = actor.name.slice(0, longestName);
    const told = body.positions.map((position) => ({ ...position, unit, kind: body.kind }));
    return withActor(services.db, actor, async (tx) => ({
      accepted: await keepNewest(tx, newestPerUnit(told, tx.now.getTime()), actor.accountId),
    })).catch((error: unknown) => {
      // the vehicle's own feed, or a namesake, tells of a unit of that name
      if (isNotHers(error)) throw new Refusal('access.denied');
      throw error;
    });
  });
}
