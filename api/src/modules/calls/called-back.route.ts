import { calledBack } from '@leon/contracts/calls/contact.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import { lockForStep, requireDeskMember } from './case.policy.ts';
import { changeCase } from './case.store.ts';
import { journalCase } from './case-journal.ts';

export function registerCalledBack(app: FastifyInstance, services: Services): void {
  implement(app, services, calledBack, async (request) => {
    const member = requireDeskMember(request.actor);
    const { expectedVersion } = request.body;
    return runCommand(services, calledBack, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'called_back', step);
      await journalCase(tx, found, 'call.called_back', {});
      return { case: await changeCase(tx, found.id, { call_back_due_at: null }) };
    });
  });
}
