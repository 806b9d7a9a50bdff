import { acknowledgeHandover } from '@leon/contracts/placements/receipt.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { changeCase, journalCase, lockCase } from '../calls/index.ts';
import { acknowledgeRequest } from './receipt.store.ts';
import { findRequest } from './request.store.ts';
import { requireUnit } from './unit.policy.ts';

/** One tap on the ward's tablet: this person has read what the unit was handed. The case may have been closed meanwhile. */
export function registerAcknowledgeHandover(app: FastifyInstance, services: Services): void {
  implement(app, services, acknowledgeHandover, async (request) => {
    requireUnit(request.actor);
    const { acknowledgedBy } = request.body;
    return runCommand(services, acknowledgeHandover, request, async (tx) => {
      const seen = await findRequest(tx, request.params.requestId);
      if (!seen) throw new Refusal('request.not_found');
      const found = seen.status === 'accepted' ? await lockCase(tx, seen.case_id) : undefined;
      // read again under the case's lock: the nurse may have written it down this moment
      const asked = await findRequest(tx, seen.id);
      if (found?.request_id !== seen.id || asked?.handed_over_at == null)
        throw new Refusal('handover.not_sent');
      if (asked.acknowledged_at !== null) {
        const { acknowledged_at: at, acknowledged_by: by } = asked;
        throw new Refusal('handover.acknowledged', { at: at.toISOString(), by });
      }
      await journalCase(tx, found, 'handover.acknowledged', { requestId: asked.id, source: 'screen' });
      await changeCase(tx, found.id, {
        acknowledged_at: tx.now,
        acknowledged_by: acknowledgedBy,
        acknowledged_source: 'screen',
      });
      const row = await acknowledgeRequest(tx, asked.id, acknowledgedBy);
      if (!row) throw new Error('an accepted request could not be acknowledged');
      return { request: row };
    });
  });
}
