import { randomUUID } from 'node:crypto';
import { verifyOffer } from '@leon/contracts/directory/register.routes.ts';
import type { FastifyInstance } from 'fastify';
import { journal } from '../../../db/journal.ts';
import { runCommand } from '../../../http/command.ts';
import { implement } from '../../../http/implement.ts';
import type { Services } from '../../../services.ts';
import { readRegister } from '../directory.store.ts';
import { requireVersion } from './change-register.ts';
import { offerIn, readRegisterOffer } from './read-register-offer.ts';
import { keeperFor } from './register.policy.ts';
import { addVerification, lockRegister } from './register.store.ts';

/** Somebody has gone through all that the register says of an offer, as it stands at the version she saw. */
export function registerVerifyOffer(app: FastifyInstance, services: Services): void {
  implement(app, services, verifyOffer, (request) =>
    runCommand(services, verifyOffer, request, async (tx) => {
      const { body, params } = request;
      await lockRegister(tx);
      const register = await readRegister(tx);
      const { offer } = offerIn(register, params.offerId, tx.now);
      const by = keeperFor(tx.actor, offer);
      requireVersion(register, offer, body.expectedVersion);
      await addVerification(tx, by, randomUUID(), offer.id);
      await journal(tx, {
        aggregate: 'directory',
        id: offer.id,
        desk: null,
        organisation: null,
        kind: 'register.verified',
        data: { version: body.expectedVersion },
      });
      return readRegisterOffer(tx, params.offerId);
    }),
  );
}
