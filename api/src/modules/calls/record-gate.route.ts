import { recordGate } from '@leon/contracts/calls/urgent.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import { lockForStep, requireDeskMember } from './case.policy.ts';
import { changeCase } from './case.store.ts';
import { journalCase } from './case-journal.ts';

/** Asked and answered. Nothing waits for it: a case whose gate is open goes on as any other and shows it. */
export function registerRecordGate(app: FastifyInstance, services: Services): void {
  implement(app, services, recordGate, async (request) => {
    const member = requireDeskMember(request.actor);
    const { timeCritical, expectedVersion } = request.body;
    return runCommand(services, recordGate, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'record_gate', step);
      await journalCase(tx, found, 'case.gate_recorded', { timeCritical });
      return { case: await changeCase(tx, found.id, { gate: 'not_critical' }) };
    });
  });
}
