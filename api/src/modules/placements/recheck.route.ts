import { recordRecheck, recordRecheckByPhone } from '@leon/contracts/placements/follow-up.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { lockForStep, requireDeskMember } from '../calls/index.ts';
import { lockReceived } from './asked-case.ts';
import { caseReply } from './case-reply.ts';
import { findRequest } from './request.store.ts';
import { settleRecheck } from './settle-recheck.ts';
import { requireUnit } from './unit.policy.ts';

/** How she is now, by the receiver's own tap or told to the nurse who called. */
export function registerRecheck(app: FastifyInstance, services: Services): void {
  implement(app, services, recordRecheck, async (request) => {
    requireUnit(request.actor);
    const { commandId: id, takenBy: by, note, worse, vitals } = request.body;
    return runCommand(services, recordRecheck, request, async (tx) => {
      const received = await lockReceived(tx, request.params.requestId);
      const said = { id, by, at: tx.now, vitals, note, worse, byPhone: false, last: false };
      return { request: await settleRecheck(tx, services, received, said) };
    });
  });

  implement(app, services, recordRecheckByPhone, async (request) => {
    const member = requireDeskMember(request.actor);
    const { commandId: id, takenBy: by, takenAt, expectedVersion, ...said } = request.body;
    return runCommand(services, recordRecheckByPhone, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'record_recheck', step);
      const asked = found.request_id === null ? undefined : await findRequest(tx, found.request_id);
      if (!asked) throw new Refusal('request.not_found');
      const at = new Date(takenAt);
      await settleRecheck(tx, services, { found, asked }, { ...said, id, by, at, byPhone: true });
      return caseReply(tx, found.id);
    });
  });
}
