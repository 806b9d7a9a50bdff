import { listDesks, listOffers } from '@leon/contracts/directory/offer.routes.ts';
import type { FastifyInstance } from 'fastify';
import { withActor } from '../../db/actor.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import { hoursAheadMs, readDesks, readOffers } from './index.ts';

/** Read-only: the register is changed by import alone. */
export function registerDirectory(app: FastifyInstance, services: Services): void {
  implement(app, services, listOffers, ({ actor }) =>
    withActor(
      services.db,
      actor,
      async (tx) => ({
        offers: await readOffers(tx, tx.now, new Date(tx.now.getTime() + hoursAheadMs)),
      }),
      { readOnly: true },
    ),
  );
  implement(app, services, listDesks, ({ actor }) =>
    withActor(
      services.db,
      actor,
      async (tx) => ({
        desks: (await readDesks(tx, tx.now)).map(({ code, name }) => ({ code, name })),
      }),
      { readOnly: true },
    ),
  );
}
