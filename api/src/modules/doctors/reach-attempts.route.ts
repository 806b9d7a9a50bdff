import { listReachAttempts, recordReachAttempt } from '@leon/contracts/doctors/doctor.routes.ts';
import { deskStream } from '@leon/contracts/realtime/stream.ts';
import type { FastifyInstance } from 'fastify';
import { withActor } from '../../db/actor.ts';
import { emit } from '../../db/outbox.ts';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { findCase, journalCase, lockCase, requireDecider, requireDeskMember } from '../calls/index.ts';
import { reachAttemptsOf, writeReachAttempt } from './reach-attempt.store.ts';

/** Anybody at the desk may try the next number: what was tried is kept, and everybody at the desk sees it. */
export function registerReachAttempts(app: FastifyInstance, services: Services): void {
  implement(app, services, recordReachAttempt, (request) => {
    const member = requireDecider(request.actor);
    const { commandId, ...tried } = request.body;
    return runCommand(services, recordReachAttempt, request, async (tx) => {
      const found = await lockCase(tx, request.params.caseId);
      if (!found) throw new Refusal('request.not_found');
      await writeReachAttempt(tx, commandId, found, member, tried);
      await journalCase(tx, found, 'doctor.tried', { step: tried.step, reached: tried.reached });
      await emit(tx, deskStream(found.desk_code), 'doctor.news', { id: commandId, version: 1 });
      return { attempts: await reachAttemptsOf(tx, found.id) };
    });
  });
  implement(app, services, listReachAttempts, ({ actor, params }) => {
    const member = requireDeskMember(actor);
    return withActor(services.db, member, async (tx) => {
      if (!(await findCase(tx, params.caseId))) throw new Refusal('request.not_found');
      return { attempts: await reachAttemptsOf(tx, params.caseId) };
    });
  });
}
