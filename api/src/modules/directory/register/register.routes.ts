import { getRegisterOffer, getVocabulary, listRegister } from '@leon/contracts/directory/register.routes.ts';
import type { FastifyInstance } from 'fastify';
import { withActor } from '../../../db/actor.ts';
import { implement } from '../../../http/implement.ts';
import type { Services } from '../../../services.ts';
import { readRegister, readState } from '../directory.store.ts';
import { hoursAheadMs, offersPicture } from '../offers-picture.ts';
import { readRegisterOffer, statesOf } from './read-register-offer.ts';
import { verifyEveryDays } from './register.store.ts';
import { registerStateFact } from './state-fact.route.ts';
import { registerUndoFact } from './undo-fact.route.ts';
import { registerVerifyOffer } from './verify-offer.route.ts';
import { vocabularyAt } from './vocabulary.rules.ts';

const oneMoment = { isolation: 'repeatable read', readOnly: true } as const;

/** The register as its keepers read and keep it. It holds no citizens: every member of staff may read all of it. */
export function registerRegister(app: FastifyInstance, services: Services): void {
  implement(app, services, listRegister, ({ actor }) =>
    withActor(
      services.db,
      actor,
      async (tx) => {
        const register = await readRegister(tx);
        const at = tx.now.getTime();
        const offers = await statesOf(tx, register, offersPicture(register.state, at, at + hoursAheadMs));
        return { offers, verifyEveryDays: await verifyEveryDays(tx) };
      },
      oneMoment,
    ),
  );
  implement(app, services, getVocabulary, ({ actor }) =>
    withActor(
      services.db,
      actor,
      async (tx) => vocabularyAt(await readState(tx), tx.now.getTime()),
      oneMoment,
    ),
  );
  implement(app, services, getRegisterOffer, ({ actor, params }) =>
    withActor(services.db, actor, (tx) => readRegisterOffer(tx, params.offerId), oneMoment),
  );
  registerStateFact(app, services);
  registerUndoFact(app, services);
  registerVerifyOffer(app, services);
}
