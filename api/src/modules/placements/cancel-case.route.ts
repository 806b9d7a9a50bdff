import { cancelCase } from '@leon/contracts/calls/case.routes.ts';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import { changeCase, journalCase, lockForStep, requireDeskMember } from '../calls/index.ts';
import { endPlacement } from './end-placement.ts';

/** Wrong person, withdrawn, a duplicate: nothing is deleted, the reason stays. */
export function registerCancelCase(app: FastifyInstance, services: Services): void {
  implement(app, services, cancelCase, async (request) => {
    const member = requireDeskMember(request.actor);
    const { reason, expectedVersion } = request.body;
    return runCommand(services, cancelCase, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'cancel', step);
      await endPlacement(tx, found, 'cancelled');
      await journalCase(tx, found, 'case.cancelled', { reason });
      const set = sql`status = 'cancelled', offer_id = NULL, hold_id = NULL, hold_expires_at = NULL, request_id = NULL,
        answer_by = NULL, accepted_by = NULL, cancel_reason = ${reason}, closed_at = ${tx.now}`;
      return { case: await changeCase(tx, found.id, set) };
    });
  });
}
