import { agreeTime } from '@leon/contracts/placements/receipt.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import { changeCase, journalCase, lockForStep, requireDeskMember } from '../calls/index.ts';
import { checkTime } from './agreed-time.ts';
import { agreeTimeOf } from './receipt.store.ts';

/** When the citizen is expected, or somebody comes to her, as a named person confirmed it; agreed again, the new time stands. */
export function registerAgreeTime(app: FastifyInstance, services: Services): void {
  implement(app, services, agreeTime, async (request) => {
    const member = requireDeskMember(request.actor);
    const { appointmentAt, confirmedBy, expectedVersion } = request.body;
    return runCommand(services, agreeTime, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'agree_time', step);
      await checkTime(tx, found, appointmentAt);
      await journalCase(tx, found, 'place.time_agreed', { appointmentAt, offerId: found.offer_id });
      if (found.request_id !== null) await agreeTimeOf(tx, found.request_id, { appointmentAt, confirmedBy });
      return { case: await changeCase(tx, found.id, { appointment_at: appointmentAt }) };
    });
  });
}
