import { orderTransport } from '@leon/contracts/placements/handover.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import { changeCase, journalCase, lockForStep, requireDeskMember } from '../calls/index.ts';
import { refuseUnlawful } from './lawful-transport.ts';

/** How the citizen gets there; ordered again, the new order stands and the journal keeps both. A crew's ambulance goes only where the rule allows. */
export function registerOrderTransport(app: FastifyInstance, services: Services): void {
  implement(app, services, orderTransport, async (request) => {
    const member = requireDeskMember(request.actor);
    const { kind, orderedFrom, reference, expectedAt, expectedVersion } = request.body;
    return runCommand(services, orderTransport, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'order_transport', step);
      const underTrial = await refuseUnlawful(tx, services.keys, found, kind);
      const ordered = { kind, reference, expectedAt, ...(underTrial === null ? {} : { underTrial }) };
      await journalCase(tx, found, 'transport.ordered', ordered);
      const row = await changeCase(tx, found.id, {
        transport_kind: kind,
        transport_from: orderedFrom,
        transport_reference: reference,
        transport_expected_at: expectedAt,
        transport_under_trial: underTrial,
      });
      return { case: row };
    });
  });
}
