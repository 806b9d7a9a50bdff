import { seeAttention } from '@leon/contracts/attention/attention.routes.ts';
import type { FastifyInstance } from 'fastify';
import { journal } from '../../db/journal.ts';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { requireCalled } from './attention.policy.ts';
import { markSeen } from './attention.store.ts';

/** The desk acts upon it, so it is kept: who was told what, and when she said that she has seen it. */
export function registerSeeAttention(app: FastifyInstance, services: Services): void {
  implement(app, services, seeAttention, async (request) => {
    const { accountId } = requireCalled(request.actor);
    const { attentionId } = request.params;
    return runCommand(services, seeAttention, request, async (tx) => {
      const seen = await markSeen(tx, attentionId, accountId);
      if (!seen) throw new Refusal('request.not_found');
      const { attention } = seen;
      if (seen.now)
        await journal(tx, {
          ...{ aggregate: 'attention', id: attentionId, desk: attention.desk, organisation: null },
          ...{ kind: 'attention.seen', data: { what: attention.kind, caseId: attention.caseId } },
        });
      return { attention };
    });
  });
}
