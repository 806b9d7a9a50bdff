import { requestPlace } from '@leon/contracts/calls/case.routes.ts';
import type { FastifyInstance } from 'fastify';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import {
  changeCase,
  journalCase,
  keepContent,
  lockForStep,
  readFields,
  requireDeskMember,
  valuesOf,
} from '../calls/index.ts';
import { keepHoldAlive } from './hold.store.ts';
import { insertRequest } from './request.store.ts';

/** Asked, not promised: the unit is asked for the held place, and the hold now lives as long as the question. */
export function registerRequestPlace(app: FastifyInstance, services: Services): void {
  implement(app, services, requestPlace, async (request) => {
    const member = requireDeskMember(request.actor);
    const { requestId, expectedVersion } = request.body;
    return runCommand(services, requestPlace, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'request', step);
      const { hold_id: holdId, hold_expires_at: expiresAt } = found;
      if (holdId === null || expiresAt === null) throw new Refusal('hold.not_active');
      if (expiresAt <= tx.now) throw new Refusal('hold.expired', { at: expiresAt.toISOString() });
      const values = valuesOf(await readFields(tx, services.keys, found.id));
      // asked first, because the line may drop: the unit calls this number with its questions
      if (!values.callbackNumber?.trim()) throw new Refusal('case.callback_missing');
      if (!(await keepHoldAlive(tx, holdId))) throw new Refusal('hold.not_active');
      const asked = await insertRequest(tx, {
        id: requestId,
        caseId: found.id,
        askedBy: member,
        needs: values.needs ?? [],
      });
      if (!asked) throw new Refusal('hold.not_active');
      const content = await keepContent(tx, services.keys, found);
      const what = { requestId, holdId, offerId: asked.offerId, unit: asked.unit, answerBy: asked.answerBy };
      await journalCase(tx, found, 'place.requested', what, content);
      const row = await changeCase(tx, found.id, {
        status: 'requested',
        request_id: requestId,
        hold_expires_at: null,
        answer_by: asked.answerBy,
      });
      return { case: row };
    });
  });
}
