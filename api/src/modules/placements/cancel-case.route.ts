import { cancelCase } from '@leon/contracts/calls/case.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import { changeCase, journalCase, lockForStep, requireDeskMember, unplaced } from '../calls/index.ts';
import { endPlacement } from './end-placement.ts';

/** Wrong person, withdrawn, a duplicate: nothing is deleted, the reason stays. */
export function registerCancelCase(app: FastifyInstance, services: Services): void {
  implement(app, services, cancelCase, async (request) => {
    const member = requireDeskMember(request.actor);
    const { reason, expectedVersion } = request.body;
    return runCommand(services, cancelCase, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'cancel', step);
      await endPlacement(tx, found, 'cancelled');
      await journalCase(tx, found, 'case.cancelled', { reason });
      const row = await changeCase(tx, found.id, {
        ...unplaced,
        status: 'cancelled',
        cancel_reason: reason,
        closed_at: tx.now,
        undo_to: 'assessing',
      });
      return { case: row };
    });
  });
}
