import { setResponsible } from '@leon/contracts/calls/case.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { lockForStep, requireDeskMember } from './case.policy.ts';
import { changeCase } from './case.store.ts';
import { journalCase } from './case-journal.ts';
import { refuseChain } from './responsible.rules.ts';
import { writeChain } from './responsible.store.ts';

/** Outside hospital somebody answers for the citizen at every hour, by name or duty function, with a number. */
export function registerSetResponsible(app: FastifyInstance, services: Services): void {
  implement(app, services, setResponsible, async (request) => {
    const member = requireDeskMember(request.actor);
    const { periods, expectedVersion } = request.body;
    return runCommand(services, setResponsible, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'set_responsible', step);
      const refused = refuseChain(periods, tx.now.getTime());
      if (refused) throw new Refusal(refused);
      await writeChain(tx, found, periods);
      await journalCase(tx, found, 'case.responsible_set', {
        periods: periods.map(({ kind, from, until }) => ({ kind, from, until })),
      });
      return { case: await changeCase(tx, found.id, { has_responsible: true }) };
    });
  });
}
