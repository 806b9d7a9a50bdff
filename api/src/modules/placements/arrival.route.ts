import {
  confirmArrival,
  recordArrival,
  takeBackArrival,
} from '@leon/contracts/placements/follow-up.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { changeCase, journalCase, lockForStep, requireDeskMember } from '../calls/index.ts';
import { lockReceived } from './asked-case.ts';
import { caseReply } from './case-reply.ts';
import { changeReceived } from './follow-up.store.ts';
import { findRequest } from './request.store.ts';
import { settleArrival } from './settle-arrival.ts';
import { refuseUndoOfArrival } from './undo.rules.ts';
import { requireUnit } from './unit.policy.ts';

/** One tap by the receiver, or the nurse who was told on the telephone. */
export function registerArrival(app: FastifyInstance, services: Services): void {
  implement(app, services, confirmArrival, async (request) => {
    requireUnit(request.actor);
    const by = request.body.confirmedBy;
    return runCommand(services, confirmArrival, request, async (tx) => {
      const received = await lockReceived(tx, request.params.requestId);
      return { request: await settleArrival(tx, { ...received, by, source: 'screen' }) };
    });
  });

  implement(app, services, takeBackArrival, async (request) => {
    requireUnit(request.actor);
    return runCommand(services, takeBackArrival, request, async (tx) => {
      const { found, asked } = await lockReceived(tx, request.params.requestId);
      const refused = refuseUndoOfArrival(found, tx.now.getTime());
      if (refused) throw new Refusal(refused);
      await journalCase(tx, found, 'citizen.arrival_undone', { requestId: asked.id });
      const onTheWay = { arrived_at: null, arrived_by: null, recheck_due_at: null };
      const status = found.status === 'follow_up' ? ({ status: 'handed_over' } as const) : {};
      await changeCase(tx, found.id, { ...onTheWay, ...status });
      return { request: await changeReceived(tx, asked.id, onTheWay) };
    });
  });

  implement(app, services, recordArrival, async (request) => {
    const member = requireDeskMember(request.actor);
    const { confirmedBy: by, expectedVersion } = request.body;
    return runCommand(services, recordArrival, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'record_arrival', step);
      const asked = found.request_id === null ? undefined : await findRequest(tx, found.request_id);
      if (!asked) throw new Refusal('request.not_found');
      await settleArrival(tx, { found, asked, by, source: 'phone' });
      return caseReply(tx, found.id);
    });
  });
}
