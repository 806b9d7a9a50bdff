import { sendDirectly } from '@leon/contracts/calls/urgent.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import {
  changeCase,
  journalCase,
  keepContent,
  lockForStep,
  requireDeskMember,
  unplaced,
  writeSaid,
} from '../calls/index.ts';
import { offeredNow } from '../matching/index.ts';
import { endPlacement } from './end-placement.ts';

/** Time-critical: what was seen, who was called, and the case is done; whatever was held is given back. */
export function registerSendDirectly(app: FastifyInstance, services: Services): void {
  implement(app, services, sendDirectly, async (request) => {
    const member = requireDeskMember(request.actor);
    const { directOfferId: offerId, label, signs, expectedVersion } = request.body;
    if ((offerId === null) === !label) throw new Refusal('request.invalid', { field: 'label' });
    const counterfactual = request.body.counterfactual ?? 'unknown';
    return runCommand(services, sendDirectly, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'send_directly', step);
      const called = offerId && (await offeredNow(tx)).byId.get(offerId);
      if (offerId !== null && !called) throw new Refusal('offer.not_found');
      await endPlacement(tx, found, 'admission');
      await writeSaid(tx, services.keys, member, found, 'redFlags', [...new Set(signs)]);
      await writeSaid(tx, services.keys, member, found, 'directCall', { offerId, label });
      const content = await keepContent(tx, services.keys, found);
      await journalCase(tx, found, 'case.sent_directly', { offerId, counterfactual }, content);
      const row = await changeCase(tx, found.id, {
        ...unplaced,
        status: 'closed',
        gate: 'critical',
        offer_id: offerId,
        outcome: 'direct_112',
        counterfactual,
        closed_at: tx.now,
        undo_to: 'assessing',
      });
      return { case: row };
    });
  });
}
