import { takeResponsibility } from '@leon/contracts/doctors/doctor.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { lockCase } from '../calls/index.ts';
import { requireDoctor } from './doctor.policy.ts';
import { findOpinion } from './opinion.store.ts';
import { writeTakeOver } from './write-take-over.ts';

/** Whoever was asked may take the responsibility herself, from this moment on. */
export function registerTakeResponsibility(app: FastifyInstance, services: Services): void {
  implement(app, services, takeResponsibility, (request) => {
    const doctor = requireDoctor(request.actor);
    const { number, until } = request.body;
    return runCommand(services, takeResponsibility, request, async (tx) => {
      const asked = await findOpinion(tx, request.params.opinionId);
      const found = asked?.doctorId === doctor.accountId ? await lockCase(tx, asked.caseId) : undefined;
      if (!found) throw new Refusal('request.not_found');
      const responsible = await writeTakeOver(tx, found, 'case.responsibility_taken', {
        ...{ kind: 'doctor', name: doctor.name, number, accountId: doctor.accountId },
        ...{ from: tx.now.toISOString(), until },
      });
      return { responsible };
    });
  });
}
