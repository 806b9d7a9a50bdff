import { reroute } from '@leon/contracts/placements/follow-up.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import { changeCase, journalCase, lockForStep, requireDeskMember, unplaced } from '../calls/index.ts';
import { endPlacement } from './end-placement.ts';

/** The promised place is not used after all: it is given back, its unit told, and the same case goes on being placed. */
export function registerReroute(app: FastifyInstance, services: Services): void {
  implement(app, services, reroute, async (request) => {
    const member = requireDeskMember(request.actor);
    const { reason, expectedVersion } = request.body;
    return runCommand(services, reroute, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'reroute', step);
      await endPlacement(tx, found, 'cancelled');
      const what = { offerId: found.offer_id, requestId: found.request_id, reason };
      await journalCase(tx, found, 'place.given_up', what);
      return { case: await changeCase(tx, found.id, { ...unplaced, status: 'assessing' }) };
    });
  });
}
