import { answerQuestion, refuseProposal } from '@leon/contracts/placements/with-desk.routes.ts';
import type { FastifyInstance } from 'fastify';
import type { Tx } from '../../db/actor.ts';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import {
  changeCase,
  type DeskMember,
  findCaseKey,
  journalCase,
  lockForStep,
  requireDeskMember,
  type StoredCase,
} from '../calls/index.ts';
import { findRequest, type StoredRequest } from './request.store.ts';
import { backToUnit, deskTurnOver, keepMessage } from './with-desk.store.ts';

/** The nurse answers what the unit asked, or says no to what it proposed; the unit's clock runs on. */
export function registerAnswerUnit(app: FastifyInstance, services: Services): void {
  implement(app, services, answerQuestion, async (request) => {
    const member = requireDeskMember(request.actor);
    const { commandId, text, expectedVersion } = request.body;
    return runCommand(services, answerQuestion, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'answer_question', step);
      const asked = await turnOf(tx, found, 'question');
      return reply(tx, services, { member, found, asked, id: commandId, kind: 'answer', text });
    });
  });

  implement(app, services, refuseProposal, async (request) => {
    const member = requireDeskMember(request.actor);
    const { commandId, text, expectedVersion } = request.body;
    return runCommand(services, refuseProposal, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'refuse_proposal', step);
      const asked = await turnOf(tx, found, 'proposal');
      return reply(tx, services, { member, found, asked, id: commandId, kind: 'refusal', text });
    });
  });
}

/** The open request of this case, whose unit waits for this; refuses with `request.waits_for_unit`. */
export async function turnOf(
  tx: Tx,
  found: StoredCase,
  kind: 'question' | 'proposal',
): Promise<StoredRequest> {
  const asked = found.request_id === null ? undefined : await findRequest(tx, found.request_id);
  if (asked?.row.withDesk?.kind !== kind) throw new Refusal('request.waits_for_unit');
  return asked;
}

interface Reply {
  readonly member: DeskMember;
  readonly found: StoredCase;
  readonly asked: StoredRequest;
  readonly id: string;
  readonly kind: 'answer' | 'refusal';
  readonly text: string | null;
}

async function reply(tx: Tx, { keys }: Services, { member, found, asked, id, kind, text }: Reply) {
  const key = await findCaseKey(tx, keys, found.id);
  if (key === null) throw new Refusal('request.not_found');
  const said = { request: asked.row, id, side: 'desk', kind, by: member.name, text } as const;
  await keepMessage(tx, keys, key, { ...said, offerId: null, appointmentAt: null });
  await journalCase(tx, found, kind === 'answer' ? 'request.question_answered' : 'request.proposal_refused', {
    requestId: asked.id,
    messageId: id,
  });
  const moved = await backToUnit(tx, asked.id);
  if (!moved) throw new Refusal('request.waits_for_unit');
  return { case: await changeCase(tx, found.id, { ...deskTurnOver, answer_by: moved.answerBy }) };
}
