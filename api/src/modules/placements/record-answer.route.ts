import { recordAnswer } from '@leon/contracts/calls/case.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import { lockForStep, requireDeskMember } from '../calls/index.ts';
import { caseReply } from './case-reply.ts';
import { settleAnswer } from './settle-answer.ts';

/** By telephone is normal: the nurse writes down who said what, for units with and without LEON. */
export function registerRecordAnswer(app: FastifyInstance, services: Services): void {
  implement(app, services, recordAnswer, async (request) => {
    const member = requireDeskMember(request.actor);
    const { answer, expectedVersion } = request.body;
    return runCommand(services, recordAnswer, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'record_answer', step);
      await settleAnswer(tx, services, found, answer, 'phone');
      return caseReply(tx, found.id);
    });
  });
}
