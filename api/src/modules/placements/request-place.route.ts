import { requestPlace } from '@leon/contracts/calls/case.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import { lockForStep, requireDeskMember } from '../calls/index.ts';
import { askForHeld } from './ask-for-held.ts';

/** Asked, not promised. */
export function registerRequestPlace(app: FastifyInstance, services: Services): void {
  implement(app, services, requestPlace, async (request) => {
    const member = requireDeskMember(request.actor);
    const { requestId, expectedVersion } = request.body;
    return runCommand(services, requestPlace, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'request', step);
      return { case: await askForHeld(tx, services, member, found, requestId) };
    });
  });
}
