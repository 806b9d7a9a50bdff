import { noteTaken } from '@leon/contracts/audit/taken.routes.ts';
import type { FastifyInstance } from 'fastify';
import { withActor } from '../../db/actor.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import { requireDeskMember } from './case.policy.ts';
import { lookAtCase } from './look-at-case.ts';

/** What is on paper or in another journal was taken by somebody, and the log says by whom. */
export function registerNoteTaken(app: FastifyInstance, services: Services): void {
  implement(app, services, noteTaken, ({ actor, params, body }) => {
    const member = requireDeskMember(actor);
    return withActor(services.db, member, async (tx) => {
      await lookAtCase(tx, member, params.caseId, body.as);
      return {};
    });
  });
}
