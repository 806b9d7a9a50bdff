import { recordAcknowledgement, resendHandover } from '@leon/contracts/placements/receipt.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { changeCase, journalCase, lockForStep, requireDeskMember, type StoredCase } from '../calls/index.ts';
import { acknowledgedBefore, acknowledgeRequest, handOverTo } from './receipt.store.ts';

/** What nobody has acknowledged is called, and written down by name, or sent once more. */
export function registerReceipts(app: FastifyInstance, services: Services): void {
  implement(app, services, recordAcknowledgement, async (request) => {
    const member = requireDeskMember(request.actor);
    const { acknowledgedBy, expectedVersion } = request.body;
    return runCommand(services, recordAcknowledgement, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'record_acknowledgement', step);
      refuseAcknowledged(found);
      await journalCase(tx, found, 'handover.acknowledged', { requestId: found.request_id, source: 'phone' });
      if (found.request_id !== null) await acknowledgeRequest(tx, found.request_id, acknowledgedBy);
      const row = await changeCase(tx, found.id, {
        acknowledged_at: tx.now,
        acknowledged_by: acknowledgedBy,
        acknowledged_source: 'phone',
      });
      return { case: row };
    });
  });

  implement(app, services, resendHandover, async (request) => {
    const member = requireDeskMember(request.actor);
    const { expectedVersion } = request.body;
    return runCommand(services, resendHandover, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'resend_handover', step);
      refuseAcknowledged(found);
      const sends = found.handover_sends + 1;
      await journalCase(tx, found, 'handover.sent_again', { requestId: found.request_id, sends });
      if (found.request_id !== null) await handOverTo(tx, found.request_id, tx.now);
      const row = await changeCase(tx, found.id, {
        handover_sends: sends,
        handover_due_at: await acknowledgedBefore(tx, found.desk_code),
      });
      return { case: row };
    });
  });
}

function refuseAcknowledged({ acknowledged_at: at, acknowledged_by: by }: StoredCase): void {
  if (at !== null) throw new Refusal('handover.acknowledged', { at: at.toISOString(), by });
}
