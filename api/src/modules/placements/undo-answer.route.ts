import { undoAnswer } from '@leon/contracts/placements/receipt.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { changeCase, journalCase, lockForStep, requireDeskMember } from '../calls/index.ts';
import { holdPromisedPlace } from '../capacity/index.ts';
import { holdAgain } from './hold.store.ts';
import { findRequest, reopenRequest } from './request.store.ts';
import { refuseUndoOfAnswer } from './undo.rules.ts';

/** "Accepted by phone" was a mis-click: the place is held and asked for as before; nobody else had it in between. */
export function registerUndoAnswer(app: FastifyInstance, services: Services): void {
  implement(app, services, undoAnswer, async (request) => {
    const member = requireDeskMember(request.actor);
    const { expectedVersion } = request.body;
    return runCommand(services, undoAnswer, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'undo_answer', step);
      const asked = found.request_id === null ? undefined : await findRequest(tx, found.request_id);
      if (!asked) throw new Refusal('undo.not_possible');
      const refused = refuseUndoOfAnswer(asked, tx.now.getTime());
      if (refused) throw new Refusal(refused);
      await holdPromisedPlace(tx, asked.offer_id);
      await holdAgain(tx, asked.hold_id);
      const answerBy = await reopenRequest(tx, asked.id);
      await journalCase(tx, found, 'request.answer_undone', {
        requestId: asked.id,
        holdId: asked.hold_id,
        offerId: asked.offer_id,
      });
      const row = await changeCase(tx, found.id, {
        status: 'requested',
        hold_id: asked.hold_id,
        answer_by: answerBy,
        accepted_by: null,
        appointment_at: null,
      });
      return { case: row };
    });
  });
}
