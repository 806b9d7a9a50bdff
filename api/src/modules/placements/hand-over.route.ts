import { handOver } from '@leon/contracts/placements/handover.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import type { Services } from '../../services.ts';
import {
  changeCase,
  journalCase,
  keepContent,
  lockForStep,
  requireDeskMember,
  writeSaid,
} from '../calls/index.ts';
import { requireResponsible } from './require-responsible.ts';

/** The receiver has the citizen. Whether the plan was repeated aloud, and by whom, stays with the case. */
export function registerHandOver(app: FastifyInstance, services: Services): void {
  implement(app, services, handOver, async (request) => {
    const member = requireDeskMember(request.actor);
    const { readBackReceiver: receiver, readBackCaller: caller, expectedVersion } = request.body;
    return runCommand(services, handOver, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'hand_over', step);
      await requireResponsible(tx, found);
      await writeSaid(tx, services.keys, member, found, 'readBack', { receiver, caller });
      const what = { offerId: found.offer_id, requestId: found.request_id, readBack: { receiver, caller } };
      await journalCase(tx, found, 'case.handed_over', what, await keepContent(tx, services.keys, found));
      const row = await changeCase(tx, found.id, { status: 'handed_over', handed_over_at: tx.now });
      return { case: row };
    });
  });
}
