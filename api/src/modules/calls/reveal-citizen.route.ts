import { revealCitizen } from '@leon/contracts/audit/reveal.routes.ts';
import type { FastifyInstance } from 'fastify';
import { withActor } from '../../db/actor.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { wholeCitizenNumber } from '../identity/index.ts';
import { noteLook } from './access-log.store.ts';
import { requireDeskMember } from './case.policy.ts';
import { findCase } from './case.store.ts';
import { citizenOf } from './case-citizen.store.ts';

/** The only way to a whole number: of a case of the own desk, for a stated purpose. */
export function registerRevealCitizen(app: FastifyInstance, services: Services): void {
  implement(app, services, revealCitizen, async ({ actor, params, body }, { reply }) => {
    const member = requireDeskMember(actor);
    const number = await withActor(services.db, member, async (tx) => {
      const found = await findCase(tx, params.caseId);
      const citizen = found ? await citizenOf(tx, found.id) : null;
      if (!found || citizen === null) throw new Refusal('request.not_found');
      await noteLook(tx, 'whole_number', found.id, 'number', { citizen, purpose: body.purpose });
      return wholeCitizenNumber(tx, services.keys, citizen);
    });
    if (number === null) throw new Refusal('request.not_found');
    reply.header('cache-control', 'no-store');
    return { number };
  });
}
