import { closeCase } from '@leon/contracts/calls/case.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { changeCase, journalCase, keepContent, lockForStep, requireDeskMember } from '../calls/index.ts';
import { isPromised } from './closing.rules.ts';
import { requireResponsible } from './require-responsible.ts';
import { undoneTo } from './undo.rules.ts';

/** With its outcome, and what would otherwise have happened; never without somebody responsible outside hospital. */
export function registerCloseCase(app: FastifyInstance, services: Services): void {
  implement(app, services, closeCase, async (request) => {
    const member = requireDeskMember(request.actor);
    const { outcome, counterfactual, expectedVersion } = request.body;
    return runCommand(services, closeCase, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'close', step);
      await requireResponsible(tx, found);
      if (outcome === 'subacute_slot' && isPromised(found.status) && found.appointment_at === null)
        throw new Refusal('appointment.missing');
      const content = await keepContent(tx, services.keys, found);
      await journalCase(tx, found, 'case.closed', { outcome, counterfactual }, content);
      const end = {
        status: 'closed',
        outcome,
        counterfactual,
        closed_at: tx.now,
        undo_to: undoneTo(found.status),
      } as const;
      return { case: await changeCase(tx, found.id, end) };
    });
  });
}
