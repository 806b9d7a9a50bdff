import { protectAddress } from '@leon/contracts/calls/protected-address.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import { lockForStep, requireDeskMember } from './case.policy.ts';
import { changeCase } from './case.store.ts';
import { journalCase } from './case-journal.ts';
import { sayProtected } from './protected-address.store.ts';

/** Navne- og adressebeskyttelse, said or taken back by whoever owns the case. */
export function registerProtectAddress(app: FastifyInstance, services: Services): void {
  implement(app, services, protectAddress, async (request) => {
    const member = requireDeskMember(request.actor);
    const { expectedVersion, protected: isSaid } = request.body;
    return runCommand(services, protectAddress, request, async (tx) => {
      const found = await lockForStep(tx, member, 'edit', {
        caseId: request.params.caseId,
        expectedVersion,
      });
      await sayProtected(tx, found, isSaid, member.accountId);
      await journalCase(tx, found, isSaid ? 'case.address_protected' : 'case.address_open', {});
      return { case: await changeCase(tx, found.id, {}) };
    });
  });
}
