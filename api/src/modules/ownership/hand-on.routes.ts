import { acceptCase, offerCase, withdrawOffer } from '@leon/contracts/calls/ownership.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { changeCase, journalCase, lockForStep, requireDeskMember } from '../calls/index.ts';
import { findColleague } from './colleague.store.ts';
import { lockForHands } from './lock-for-hands.ts';
import { passCase } from './pass-case.ts';

/** Offered, the case is still its owner's; it changes hands with the acceptance and not before. */
export function registerHandOn(app: FastifyInstance, services: Services): void {
  implement(app, services, offerCase, async (request) => {
    const member = requireDeskMember(request.actor);
    const { to, expectedVersion } = request.body;
    return runCommand(services, offerCase, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'offer_on', step);
      const colleague = to === null ? null : await findColleague(tx, found.desk_code, to);
      if (colleague === undefined || to === member.accountId) throw new Refusal('colleague.not_at_desk');
      await journalCase(tx, found, 'case.offered_on', { to });
      const offered = {
        handing_on_at: tx.now,
        handing_on_to: to,
        handing_on_name: colleague?.name ?? null,
      };
      return { case: await changeCase(tx, found.id, offered) };
    });
  });

  implement(app, services, withdrawOffer, async (request) => {
    const member = requireDeskMember(request.actor);
    const { expectedVersion } = request.body;
    return runCommand(services, withdrawOffer, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'withdraw_offer', step);
      if (found.row.handingOn === null) throw new Refusal('case.not_offered');
      await journalCase(tx, found, 'case.offer_withdrawn', { to: found.row.handingOn.to?.id ?? null });
      const kept = { handing_on_at: null, handing_on_to: null, handing_on_name: null };
      return { case: await changeCase(tx, found.id, kept) };
    });
  });

  implement(app, services, acceptCase, async (request) => {
    const member = requireDeskMember(request.actor);
    const { expectedVersion } = request.body;
    return runCommand(services, acceptCase, request, async (tx) => {
      const asked = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForHands(tx, member, 'accept_case', asked, 'case.not_offered');
      const passing = { kind: 'handed_on', reason: 'shift_end', to: member, by: member } as const;
      return { case: await passCase(tx, found, passing) };
    });
  });
}
