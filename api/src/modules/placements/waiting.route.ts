import { leaveWaitingList, waitForPlace } from '@leon/contracts/placements/handover.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { changeCase, journalCase, lockForStep, requireDeskMember } from '../calls/index.ts';
import { offeredNow } from '../matching/index.ts';
import { placeInLine } from './waiting.store.ts';

/** A line for a place: who is first is shown that there is one, and holds it herself. */
export function registerWaiting(app: FastifyInstance, services: Services): void {
  implement(app, services, waitForPlace, async (request) => {
    const member = requireDeskMember(request.actor);
    const { offerId, expectedVersion } = request.body;
    return runCommand(services, waitForPlace, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'wait_for_place', step);
      if (!(await offeredNow(tx)).byId.has(offerId)) throw new Refusal('offer.not_found');
      // asking twice does not send her to the back of the line
      if (found.waiting_offer_id === offerId) return { case: found.row };
      const { position, offered } = await placeInLine(tx, offerId);
      await journalCase(tx, found, 'place.waited_for', { offerId, position });
      const row = await changeCase(tx, found.id, {
        waiting_offer_id: offerId,
        waiting_since: tx.now,
        waiting_position: position,
        waiting_offered: offered,
      });
      return { case: row };
    });
  });

  implement(app, services, leaveWaitingList, async (request) => {
    const member = requireDeskMember(request.actor);
    const { expectedVersion } = request.body;
    return runCommand(services, leaveWaitingList, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'leave_waiting_list', step);
      if (found.waiting_offer_id === null) throw new Refusal('waiting.not_listed');
      await journalCase(tx, found, 'place.waited_for_no_longer', { offerId: found.waiting_offer_id });
      const row = await changeCase(tx, found.id, {
        waiting_offer_id: null,
        waiting_since: null,
        waiting_position: null,
        waiting_offered: null,
      });
      return { case: row };
    });
  });
}
