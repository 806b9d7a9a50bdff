import { handOverResponsibility } from '@leon/contracts/doctors/doctor.routes.ts';
import { isOnDuty } from '@leon/contracts/doctors/duty.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { lockCase } from '../calls/index.ts';
import { requireDoctor } from './doctor.policy.ts';
import { findDuty } from './duty.store.ts';
import { responsibilitiesOf } from './responsibility.store.ts';
import { writeTakeOver } from './write-take-over.ts';

/** Responsibility is given to somebody by name, never let go of. */
export function registerHandOverResponsibility(app: FastifyInstance, services: Services): void {
  implement(app, services, handOverResponsibility, (request) => {
    const doctor = requireDoctor(request.actor);
    const { accountId, kind, name, number, until } = request.body;
    return runCommand(services, handOverResponsibility, request, async (tx) => {
      const { caseId } = request.params;
      const mine = await responsibilitiesOf(tx, doctor.accountId);
      const found = mine.some((one) => one.caseId === caseId) ? await lockCase(tx, caseId) : undefined;
      if (!found) throw new Refusal('request.not_found');
      const other = accountId === null ? null : await findDuty(tx, accountId);
      if (accountId !== null && (!other || !isOnDuty(other, tx.now.getTime())))
        throw new Refusal('request.not_found');
      const responsible = await writeTakeOver(tx, found, 'case.responsibility_handed_over', {
        ...{ kind, name: other?.name ?? name, number, accountId },
        ...{ from: tx.now.toISOString(), until },
      });
      return { responsible };
    });
  });
}
