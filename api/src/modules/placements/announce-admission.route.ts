import { announceAdmission } from '@leon/contracts/calls/case.routes.ts';
import { hospitalKinds } from '@leon/contracts/directory/offer-kind.ts';
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
} from '../calls/index.ts';
import { offeredNow } from '../matching/index.ts';
import { endPlacement } from './end-placement.ts';
import { keepAdmission } from './keep-admission.ts';

/** Ordinary admission is the quickest path: department and expected time, one step, no hold and no acceptance. */
export function registerAnnounceAdmission(app: FastifyInstance, services: Services): void {
  implement(app, services, announceAdmission, async (request) => {
    const member = requireDeskMember(request.actor);
    const { offerId, expectedAt, counterfactual, expectedVersion } = request.body;
    return runCommand(services, announceAdmission, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'announce_admission', step);
      const offer = (await offeredNow(tx)).byId.get(offerId);
      if (!offer || !hospitalKinds.has(offer.kind)) throw new Refusal('offer.not_found');
      await endPlacement(tx, found, 'admission');
      const outcome = offer.kind === 'emergency_department' ? 'emergency_department' : 'admission';
      await keepAdmission(tx, services, member, found, request.body);
      const content = await keepContent(tx, services.keys, found);
      const what = { offerId, outcome, counterfactual, expectedAt };
      await journalCase(tx, found, 'case.admission_announced', what, content);
      const row = await changeCase(tx, found.id, {
        ...unplaced,
        status: 'closed',
        offer_id: offerId,
        outcome,
        counterfactual,
        expected_at: expectedAt,
        closed_at: tx.now,
        undo_to: 'assessing',
      });
      return { case: row };
    });
  });
}
