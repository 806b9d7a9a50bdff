import { listOpinions } from '@leon/contracts/doctors/doctor.routes.ts';
import type { FastifyInstance } from 'fastify';
import { withActor } from '../../db/actor.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import { findCaseKey, lookAtCase, requireDeskMember } from '../calls/index.ts';
import { opened, opinionsOfCase } from './opinion.store.ts';

/** What doctors were asked and answered, for the desk whose case it is. */
export function registerListOpinions(app: FastifyInstance, services: Services): void {
  implement(app, services, listOpinions, ({ actor, params }) => {
    const member = requireDeskMember(actor);
    return withActor(services.db, member, async (tx) => {
      const found = await lookAtCase(tx, member, params.caseId, 'opinions');
      const key = await findCaseKey(tx, services.keys, found.id);
      const stored = await opinionsOfCase(tx, found.id);
      return { opinions: stored.map((one) => opened(services.keys, key, one)) };
    });
  });
}
