import { releaseHold } from '@leon/contracts/calls/case.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { lockForStep, requireDeskMember } from '../calls/index.ts';
import { caseReply } from './case-reply.ts';
import { endHold } from './hold.store.ts';

export function registerReleaseHold(app: FastifyInstance, services: Services): void {
  implement(app, services, releaseHold, async (request) => {
    const member = requireDeskMember(request.actor);
    const { expectedVersion } = request.body;
    return runCommand(services, releaseHold, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'release_hold', step);
      if (found.hold_id === null) throw new Refusal('hold.not_active');
      await endHold(tx, found.id, 'released');
      return caseReply(tx, found.id);
    });
  });
}
