import { renewHold as renewHoldRoute } from '@leon/contracts/calls/case.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { changeCase, journalCase, lockForStep, requireDeskMember } from '../calls/index.ts';
import { renewHold } from './hold.store.ts';

/** Others want the place too: it is kept once more, and not for ever. */
export function registerRenewHold(app: FastifyInstance, services: Services): void {
  implement(app, services, renewHoldRoute, async (request) => {
    const member = requireDeskMember(request.actor);
    const { expectedVersion } = request.body;
    return runCommand(services, renewHoldRoute, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'renew_hold', step);
      const { hold_id: holdId, hold_expires_at: expiresAt } = found;
      if (holdId === null || expiresAt === null) throw new Refusal('hold.not_active');
      if (expiresAt <= tx.now) throw new Refusal('hold.expired', { at: expiresAt.toISOString() });
      const renewed = await renewHold(tx, holdId, found.desk_code);
      if (!renewed) throw new Refusal('hold.already_renewed', { until: expiresAt.toISOString() });
      const what = { holdId, offerId: found.offer_id, expiresAt: renewed.until };
      await journalCase(tx, found, 'place.hold_renewed', what);
      const changed = { hold_expires_at: renewed.until, renewed_hold_id: holdId };
      return { case: await changeCase(tx, found.id, changed) };
    });
  });
}
