import { getCapacityHistory } from '@leon/contracts/capacity/capacity.routes.ts';
import type { FastifyInstance } from 'fastify';
import { withActor } from '../../db/actor.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { readOffers } from '../directory/index.ts';
import { readHistory } from './capacity-report.store.ts';

export function registerGetCapacityHistory(app: FastifyInstance, services: Services): void {
  implement(app, services, getCapacityHistory, ({ actor, params, query }) =>
    withActor(
      services.db,
      actor,
      async (tx) => {
        const offers = await readOffers(tx, tx.now, tx.now);
        if (!offers.some(({ id }) => id === params.offerId)) throw new Refusal('offer.not_found');
        return { reports: await readHistory(tx, params.offerId, query.limit) };
      },
      { readOnly: true },
    ),
  );
}
