import { askDoctor } from '@leon/contracts/doctors/doctor.routes.ts';
import { isOnDuty } from '@leon/contracts/doctors/duty.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { findCaseKey, journalCase, lockCase, requireDecider } from '../calls/index.ts';
import { findDuty } from './duty.store.ts';
import { insertOpinion, keepWords, toOpinion } from './opinion.store.ts';
import { tellOpinion } from './tell.ts';

/** The owner of a case asks a doctor on duty by name. The case itself goes nowhere: only what was asked is new. */
export function registerAskDoctor(app: FastifyInstance, services: Services): void {
  implement(app, services, askDoctor, (request) => {
    const member = requireDecider(request.actor);
    const { opinionId, doctorId, question } = request.body;
    const { keys } = services;
    return runCommand(services, askDoctor, request, async (tx) => {
      const found = await lockCase(tx, request.params.caseId);
      const key = found && (await findCaseKey(tx, keys, found.id));
      if (!found || !key) throw new Refusal('request.not_found');
      if (found.owner_account_id !== member.accountId)
        throw new Refusal('case.not_owner', { owner: found.owner_name });
      if (found.closed_at !== null)
        throw new Refusal('case.action_not_allowed', { action: 'edit', status: found.status });
      const doctor = await findDuty(tx, doctorId);
      if (!doctor || !isOnDuty(doctor, tx.now.getTime())) throw new Refusal('request.not_found');
      const stored = await insertOpinion(tx, keys, key, {
        id: opinionId,
        found,
        doctor,
        by: member,
        question,
      });
      const words = { question, askedBy: member.name, doctor: doctor.name };
      const digest = await keepWords(tx, keys, key, found, words);
      await journalCase(tx, found, 'opinion.asked', { opinion: opinionId, doctor: doctorId }, digest);
      const opinion = toOpinion(stored);
      await tellOpinion(tx, opinion);
      return { opinion };
    });
  });
}
