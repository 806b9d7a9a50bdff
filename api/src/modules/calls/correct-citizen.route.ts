import { correctCitizen } from '@leon/contracts/calls/contact.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import { noteLook } from './access-log.store.ts';
import { lockForStep, requireDeskMember } from './case.policy.ts';
import { journalCase } from './case-journal.ts';
import { keepCorrection } from './citizen-correction.store.ts';
import { changeCitizen, tellOthers } from './link-citizen.ts';

/** The wrong person was linked: what was typed stays, and both persons' records can show the correction. */
export function registerCorrectCitizen(app: FastifyInstance, services: Services): void {
  implement(app, services, correctCitizen, async (request) => {
    const member = requireDeskMember(request.actor);
    const { cpr, reason, expectedVersion } = request.body;
    return runCommand(services, correctCitizen, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'correct_citizen', step);
      const changed = await changeCitizen(tx, services, found, cpr);
      const { before, after, masked, modulus11Ok } = changed;
      for (const person of [before, after]) {
        if (person !== null) await noteLook(tx, 'intake', found.id, 'citizen corrected', { citizen: person });
      }
      if (before !== null && before !== after) {
        await keepCorrection(tx, found, member, { wrong: before, right: after, reason });
      }
      await journalCase(tx, found, 'case.citizen_corrected', { from: before, to: after, reason });
      return { ...(await tellOthers(tx, found)), masked, modulus11Ok };
    });
  });
}
