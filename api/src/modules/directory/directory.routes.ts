import { listDesks, listOffers } from '@leon/contracts/directory/offer.routes.ts';
import type { FastifyInstance } from 'fastify';
import { withActor } from '../../db/actor.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import { readState } from './directory.store.ts';
import { hoursAheadMs, offersPicture } from './offers-picture.ts';
import { desksAt } from './places-in-force.rules.ts';
import { registerRegister } from './register/register.routes.ts';
import { registerSupport } from './support/support.routes.ts';

/** The register as machine clients need it: which offers and desks there are right now. */
export function registerDirectory(app: FastifyInstance, services: Services): void {
  registerRegister(app, services);
  registerSupport(app, services);
  implement(app, services, listOffers, ({ actor }) =>
    withActor(
      services.db,
      actor,
      async (tx) => {
        const now = tx.now.getTime();
        return { offers: offersPicture(await readState(tx), now, now + hoursAheadMs) };
      },
      { readOnly: true },
    ),
  );
  implement(app, services, listDesks, ({ actor }) =>
    withActor(
      services.db,
      actor,
      async (tx) => {
        const desks = desksAt(await readState(tx), tx.now.getTime());
        return { desks: desks.map(({ code, name }) => ({ code, name })) };
      },
      { readOnly: true },
    ),
  );
}
