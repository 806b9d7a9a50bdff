import { setCitizen } from '@leon/contracts/calls/case.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { noteLook } from './access-log.store.ts';
import { lockForStep, requireDeskMember } from './case.policy.ts';
import { journalCase } from './case-journal.ts';
import { changeCitizen, tellOthers } from './link-citizen.ts';

/** Says who the citizen is, by number, or that it is not known. */
export function registerSetCitizen(app: FastifyInstance, services: Services): void {
  implement(app, services, setCitizen, async (request) => {
    const member = requireDeskMember(request.actor);
    const { cpr, expectedVersion } = request.body;
    return runCommand(services, setCitizen, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'edit', step);
      const { before, after, masked, modulus11Ok } = await changeCitizen(tx, services, found, cpr);
      // Whoever was linked by mistake is corrected, with a reason, never replaced in silence.
      if (before !== null && before !== after) throw new Refusal('citizen.already_set');
      await noteLook(tx, 'intake', found.id, 'citizen');
      await journalCase(tx, found, 'case.citizen_set', { citizen: after });
      return { ...(await tellOthers(tx, found)), masked, modulus11Ok };
    });
  });
}
