import { undoCancel, undoClose } from '@leon/contracts/placements/handover.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { changeCase, journalCase, lockForStep, requireDeskMember, unplaced } from '../calls/index.ts';
import { refuseUndo } from './undo.rules.ts';

/** A mis-click: the case goes on where it was. What was given back stays given back; somebody may have it by now. */
export function registerUndo(app: FastifyInstance, services: Services): void {
  for (const [route, action] of [
    [undoClose, 'undo_close'],
    [undoCancel, 'undo_cancel'],
  ] as const) {
    implement(app, services, route, async (request) => {
      const member = requireDeskMember(request.actor);
      const { expectedVersion } = request.body;
      return runCommand(services, route, request, async (tx) => {
        const step = { caseId: request.params.caseId, expectedVersion };
        const found = await lockForStep(tx, member, action, step);
        const refused = refuseUndo(found, tx.now.getTime());
        const to = found.undo_to;
        if (refused || to === null) throw new Refusal(refused ?? 'undo.not_possible');
        await journalCase(tx, found, 'case.reopened', { from: found.status, to });
        const row = await changeCase(tx, found.id, {
          ...(to === 'assessing' ? { ...unplaced, has_responsible: false } : {}),
          status: to,
          outcome: null,
          counterfactual: null,
          cancel_reason: null,
          expected_at: null,
          closed_at: null,
          undo_to: null,
        });
        return { case: row };
      });
    });
  }
}
