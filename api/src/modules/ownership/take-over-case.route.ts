import { takeOverCase } from '@leon/contracts/calls/ownership.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import { requireDeskMember } from '../calls/index.ts';
import { lockForHands } from './lock-for-hands.ts';
import { passCase } from './pass-case.ts';

/** Whoever is silent cannot be asked: a colleague goes on, and she is told when she is back. */
export function registerTakeOverCase(app: FastifyInstance, services: Services): void {
  implement(app, services, takeOverCase, async (request) => {
    const member = requireDeskMember(request.actor);
    return runCommand(services, takeOverCase, request, async (tx) => {
      const asked = { caseId: request.params.caseId, expectedVersion: request.body.expectedVersion };
      const found = await lockForHands(tx, member, 'take_over', asked, 'case.owner_present');
      const passing = { kind: 'taken_over', reason: 'silent', to: member, by: member } as const;
      return { case: await passCase(tx, found, passing) };
    });
  });
}
