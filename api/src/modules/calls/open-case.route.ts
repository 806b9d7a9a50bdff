import { openCase } from '@leon/contracts/calls/case.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { requireDeskMember } from './case.policy.ts';
import { insertCase } from './case.store.ts';
import { journalCase } from './case-journal.ts';
import { newCaseKey } from './case-key.store.ts';

/** A call taken outside the telephone system: whoever opens the case owns it. */
export function registerOpenCase(app: FastifyInstance, services: Services): void {
  implement(app, services, openCase, async (request) => {
    const { accountId, name, desk, role } = requireDeskMember(request.actor);
    if (role === 'coordinator') throw new Refusal('access.denied');
    return runCommand(services, openCase, request, async (tx) => {
      const { caseId, callerType } = request.body;
      const made = { id: caseId, desk, callerType, rangAt: tx.now, ringing: false };
      const row = await insertCase(tx, { ...made, owner: { accountId, name } });
      if (!row) throw new Refusal('command.reused');
      await newCaseKey(tx, services.keys, caseId, desk);
      const what = { number: row.number, callerType };
      await journalCase(tx, { id: caseId, desk_code: desk }, 'case.opened', what);
      return { case: row };
    });
  });
}
