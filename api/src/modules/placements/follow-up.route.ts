import type { CaseOutcome } from '@leon/contracts/calls/case.ts';
import {
  listOwnPlacements,
  listReceived,
  recordResult,
  recordResultByPhone,
} from '@leon/contracts/placements/follow-up.routes.ts';
import type { FastifyInstance } from 'fastify';
import { type Tx, withActor } from '../../db/actor.ts';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { changeCase, journalCase, lockForStep, requireDeskMember, type StoredCase } from '../calls/index.ts';
import { lockReceived } from './asked-case.ts';
import { changeReceived, ownPlacements, receivedRequests } from './follow-up.store.ts';
import { requireUnit } from './unit.policy.ts';

/** What became of it: the receiver's one tap about 72 hours later, or told to the nurse on the telephone. */
export function registerFollowUp(app: FastifyInstance, services: Services): void {
  implement(app, services, recordResult, async (request) => {
    requireUnit(request.actor);
    const { saidBy, result } = request.body;
    return runCommand(services, recordResult, request, async (tx) => {
      const { found, asked } = await lockReceived(tx, request.params.requestId);
      if (asked.handed_over_at === null && found.arrived_at === null)
        throw new Refusal('follow_up.not_begun');
      const said = await settle(tx, found, result, saidBy, 'screen');
      await changeCase(tx, found.id, said);
      return { request: await changeReceived(tx, asked.id, said) };
    });
  });

  implement(app, services, recordResultByPhone, async (request) => {
    const member = requireDeskMember(request.actor);
    const { saidBy, result, expectedVersion } = request.body;
    return runCommand(services, recordResultByPhone, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'record_result', step);
      const said = await settle(tx, found, result, saidBy, 'phone');
      if (found.request_id !== null) await changeReceived(tx, found.request_id, said);
      return { case: await changeCase(tx, found.id, said) };
    });
  });

  implement(app, services, listReceived, async ({ actor }) => {
    requireUnit(actor);
    return withActor(services.db, actor, async (tx) => ({ requests: await receivedRequests(tx) }), {
      readOnly: true,
    });
  });

  implement(app, services, listOwnPlacements, async ({ actor }) => {
    if (actor.kind !== 'person' || actor.role !== 'municipal_manager') throw new Refusal('access.denied');
    return withActor(services.db, actor, async (tx) => ({ requests: await ownPlacements(tx) }), {
      readOnly: true,
    });
  });
}

/** Said again, the last word stands and the journal keeps both; nothing is measured any more. */
async function settle(
  tx: Tx,
  found: StoredCase,
  result: CaseOutcome,
  by: string,
  source: 'screen' | 'phone',
) {
  await journalCase(tx, found, 'case.result', { requestId: found.request_id, result, source });
  return { result, result_at: tx.now, result_by: by, recheck_due_at: null };
}
