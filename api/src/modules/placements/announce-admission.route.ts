import { announceAdmission } from '@leon/contracts/calls/case.routes.ts';
import { hospitalKinds } from '@leon/contracts/directory/offer-kind.ts';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { changeCase, journalCase, keepContent, lockForStep, requireDeskMember } from '../calls/index.ts';
import { offeredNow } from '../matching/index.ts';
import { endPlacement } from './end-placement.ts';

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
      const content = await keepContent(tx, services.keys, found);
      const what = { offerId, outcome, counterfactual, expectedAt };
      await journalCase(tx, found, 'case.admission_announced', what, content);
      const set = sql`status = 'closed', offer_id = ${offerId}::uuid, request_id = NULL, accepted_by = NULL, hold_id = NULL,
        hold_expires_at = NULL, answer_by = NULL, outcome = ${outcome}, counterfactual = ${counterfactual},
        expected_at = ${expectedAt}::timestamptz, closed_at = ${tx.now}`;
      return { case: await changeCase(tx, found.id, set) };
    });
  });
}
