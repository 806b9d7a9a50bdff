import { listCaseAttention } from '@leon/contracts/attention/attention.routes.ts';
import type { FastifyInstance } from 'fastify';
import { withActor } from '../../db/actor.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import { lookAtCase, requireDeskMember } from '../calls/index.ts';
import { attentionOfCase } from './attention.store.ts';

/** Whether the crew and the doctors have seen what they were told, for the desk that waits for them. */
export function registerListCaseAttention(app: FastifyInstance, services: Services): void {
  implement(app, services, listCaseAttention, ({ actor, params }) => {
    const member = requireDeskMember(actor);
    return withActor(services.db, member, async (tx) => {
      const { id } = await lookAtCase(tx, member, params.caseId, 'attention');
      return { attention: await attentionOfCase(tx, id) };
    });
  });
}
