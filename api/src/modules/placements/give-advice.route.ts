import { type AdviceParty, giveAdvice } from '@leon/contracts/placements/advice.routes.ts';
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
  writeSaid,
} from '../calls/index.ts';
import { offeredNow } from '../matching/index.ts';
import { refuseAsAdvice } from './advice.rules.ts';

const named = ({ name, role }: AdviceParty): string => (role === '' ? name : `${name}, ${role}`);

/** Talked through and done: what was advised, by whom and to whom, both by name; the case is closed as advised. */
export function registerGiveAdvice(app: FastifyInstance, services: Services): void {
  implement(app, services, giveAdvice, async (request) => {
    const member = requireDeskMember(request.actor);
    const { offerId, advice, givenBy, givenTo, counterfactual, expectedVersion } = request.body;
    return runCommand(services, giveAdvice, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'give_advice', step);
      const offer = offerId === null ? null : (await offeredNow(tx)).byId.get(offerId);
      const refused = offer === null ? null : refuseAsAdvice(offer);
      if (refused) throw new Refusal(refused);
      await writeSaid(tx, services.keys, member, found, 'advice', advice);
      await writeSaid(tx, services.keys, member, found, 'adviceGivenBy', named(givenBy));
      await writeSaid(tx, services.keys, member, found, 'adviceGivenTo', named(givenTo));
      const content = await keepContent(tx, services.keys, found);
      await journalCase(tx, found, 'case.advised', { offerId, counterfactual }, content);
      const row = await changeCase(tx, found.id, {
        status: 'closed',
        offer_id: offerId,
        outcome: 'advice',
        counterfactual,
        closed_at: tx.now,
        undo_to: 'assessing',
      });
      return { case: row };
    });
  });
}
