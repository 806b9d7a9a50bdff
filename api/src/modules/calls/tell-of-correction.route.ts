import { tellOfCorrection } from '@leon/contracts/calls/contact.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { requireDeskMember } from './case.policy.ts';
import { lockCase } from './case.store.ts';
import { journalCase } from './case-journal.ts';
import { markTold } from './correction-receivers.store.ts';

/** Whoever at the desk has the receiver on the line says so, also after the case was closed. */
export function registerTellOfCorrection(app: FastifyInstance, services: Services): void {
  implement(app, services, tellOfCorrection, async (request) => {
    const member = requireDeskMember(request.actor);
    const { caseId, receiverId } = request.params;
    return runCommand(services, tellOfCorrection, request, async (tx) => {
      const found = await lockCase(tx, caseId);
      const told = found && (await markTold(tx, found.id, receiverId, member));
      if (!found || !told) throw new Refusal('request.not_found');
      if (told.isNew)
        await journalCase(tx, found, 'citizen.correction_told', {
          receiver: receiverId,
          kind: told.receiver.kind,
        });
      return { receiver: told.receiver };
    });
  });
}
