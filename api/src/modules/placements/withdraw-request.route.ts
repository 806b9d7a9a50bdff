import { withdrawRequest } from '@leon/contracts/calls/case.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import { lockForStep, requireDeskMember } from '../calls/index.ts';
import { caseReply } from './case-reply.ts';
import { endHold } from './hold.store.ts';
import { withdrawRequestOf } from './request.store.ts';

export function registerWithdrawRequest(app: FastifyInstance, services: Services): void {
  implement(app, services, withdrawRequest, async (request) => {
    const member = requireDeskMember(request.actor);
    const { expectedVersion } = request.body;
    return runCommand(services, withdrawRequest, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'withdraw_request', step);
      await endHold(tx, found.id, 'withdrawn');
      await withdrawRequestOf(tx, found.id);
      return caseReply(tx, found.id);
    });
  });
}
