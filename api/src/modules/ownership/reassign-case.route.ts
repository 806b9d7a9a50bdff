import { reassignCase } from '@leon/contracts/calls/ownership.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { requireDeskMember } from '../calls/index.ts';
import { findColleague } from './colleague.store.ts';
import { lockForHands } from './lock-for-hands.ts';
import { passCase } from './pass-case.ts';

/** The coordinator says whose the case is from now on. Everything about it goes on as it stood. */
export function registerReassignCase(app: FastifyInstance, services: Services): void {
  implement(app, services, reassignCase, async (request) => {
    const member = requireDeskMember(request.actor);
    const { to, reason, expectedVersion } = request.body;
    return runCommand(services, reassignCase, request, async (tx) => {
      const asked = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForHands(tx, member, 'reassign', asked, 'case.owner_unchanged');
      if (found.owner_account_id === to) throw new Refusal('case.owner_unchanged');
      const colleague = to === null ? null : await findColleague(tx, found.desk_code, to);
      if (colleague === undefined) throw new Refusal('colleague.not_at_desk');
      return {
        case: await passCase(tx, found, { kind: 'reassigned', reason, to: colleague, by: member }),
      };
    });
  });
}
