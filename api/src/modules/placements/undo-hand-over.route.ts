import { undoHandOver } from '@leon/contracts/placements/receipt.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { changeCase, journalCase, lockForStep, requireDeskMember } from '../calls/index.ts';
import { changeReceived } from './follow-up.store.ts';
import { handOverTo } from './receipt.store.ts';
import { refuseUndoOfHandOver } from './undo.rules.ts';

/** A mis-click: the citizen has not been handed over after all; what was agreed stands. */
export function registerUndoHandOver(app: FastifyInstance, services: Services): void {
  implement(app, services, undoHandOver, async (request) => {
    const member = requireDeskMember(request.actor);
    const { expectedVersion } = request.body;
    return runCommand(services, undoHandOver, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'undo_hand_over', step);
      const refused = refuseUndoOfHandOver(found, tx.now.getTime());
      if (refused) throw new Refusal(refused);
      await journalCase(tx, found, 'case.hand_over_undone', { requestId: found.request_id });
      if (found.request_id !== null) {
        await handOverTo(tx, found.request_id, null);
        await changeReceived(tx, found.request_id, { result_due_at: null });
      }
      const row = await changeCase(tx, found.id, {
        status: 'accepted',
        handed_over_at: null,
        handover_sent_at: null,
        handover_due_at: null,
        handover_sends: 0,
        result_due_at: null,
      });
      return { case: row };
    });
  });
}
