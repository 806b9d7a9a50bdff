import { answerRequest } from '@leon/contracts/placements/placement.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { lockCase } from '../calls/index.ts';
import { findRequest } from './request.store.ts';
import { settleAnswer } from './settle-answer.ts';
import { requireUnit } from './unit.policy.ts';

/** The unit answers for itself, by a named person. Another unit's request is not there. */
export function registerAnswerRequest(app: FastifyInstance, services: Services): void {
  implement(app, services, answerRequest, async (request) => {
    requireUnit(request.actor);
    return runCommand(services, answerRequest, request, async (tx) => {
      const asked = await findRequest(tx, request.params.requestId);
      if (!asked) throw new Refusal('request.not_found');
      // Once the request is answered the case is out of this unit's sight.
      const found = asked.status === 'open' ? await lockCase(tx, asked.case_id) : undefined;
      if (found?.request_id !== asked.id) {
        const now = await findRequest(tx, asked.id);
        throw new Refusal('request.already_answered', { answeredBy: now?.answered_by ?? null });
      }
      return { request: await settleAnswer(tx, services, found, request.body.answer, 'screen') };
    });
  });
}
