import { correctCitizen } from '@leon/contracts/calls/contact.routes.ts';
import type { FastifyInstance } from 'fastify';
import type { Tx } from '../../db/actor.ts';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { isReplacement } from '../identity/index.ts';
import { noteLook } from './access-log.store.ts';
import { lockForStep, requireDeskMember } from './case.policy.ts';
import { citizenOf } from './case-citizen.store.ts';
import { journalCase } from './case-journal.ts';
import { keepCorrection } from './citizen-correction.store.ts';
import { listReceivers, tellUnitsOfCorrection } from './correction-receivers.store.ts';
import { changeCitizen, tellOthers } from './link-citizen.ts';

/** The wrong person was linked: what was typed stays, and both persons' records can show the correction. */
export function registerCorrectCitizen(app: FastifyInstance, services: Services): void {
  implement(app, services, correctCitizen, async (request) => {
    const member = requireDeskMember(request.actor);
    const { cpr, reason, expectedVersion } = request.body;
    return runCommand(services, correctCitizen, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'correct_citizen', step);
      const isSame = reason === 'identified_later';
      if (isSame) await requireReplaced(tx, found.id, cpr);
      const changed = await changeCitizen(tx, services, found, cpr, isSame);
      const { before, after, masked, modulus11Ok } = changed;
      for (const person of [before, after]) {
        if (person !== null) await noteLook(tx, 'intake', found.id, 'citizen corrected', { citizen: person });
      }
      if (before !== null && before !== after) {
        const correction = await keepCorrection(tx, found, member, { wrong: before, right: after, reason });
        if (!isSame) {
          await listReceivers(tx, found, correction);
          await tellUnitsOfCorrection(tx, found.id);
        }
      }
      await journalCase(tx, found, 'case.citizen_corrected', { from: before, to: after, reason });
      return { ...(await tellOthers(tx, found)), masked, modulus11Ok };
    });
  });
}

/** Only who stood under a replacement number is the same person under another one. */
async function requireReplaced(tx: Tx, caseId: string, cpr: string | null): Promise<void> {
  const before = await citizenOf(tx, caseId);
  if (cpr === null || before === null || !(await isReplacement(tx, before)))
    throw new Refusal('request.invalid', { field: 'reason' });
}
