import type { RequestRow } from '@leon/contracts/placements/placement.ts';
import { askDesk, proposeOther } from '@leon/contracts/placements/with-desk.routes.ts';
import type { FastifyInstance } from 'fastify';
import type { Tx } from '../../db/actor.ts';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { changeCase, findCaseKey, journalCase, type StoredCase } from '../calls/index.ts';
import { offeredNow } from '../matching/index.ts';
import { lockAsked } from './asked-case.ts';
import type { StoredRequest } from './request.store.ts';
import { requireUnit } from './unit.policy.ts';
import { type DeskTurn, keepMessage, putToDesk } from './with-desk.store.ts';

/** Before it answers: the unit asks the desk, or says what it can instead. The clock for its answer stands meanwhile. */
export function registerPutToDesk(app: FastifyInstance, services: Services): void {
  implement(app, services, askDesk, async (request) => {
    requireUnit(request.actor);
    const { commandId, askedBy: by, text } = request.body;
    return runCommand(services, askDesk, request, async (tx) => {
      const seen = await lockAsked(tx, request.params.requestId);
      const turn = { kind: 'question', by, offerId: null, appointmentAt: null } as const;
      return { request: await put(tx, services, { ...seen, turn, text, id: commandId }) };
    });
  });

  implement(app, services, proposeOther, async (request) => {
    requireUnit(request.actor);
    const { commandId, proposedBy: by, text, offerId, appointmentAt } = request.body;
    return runCommand(services, proposeOther, request, async (tx) => {
      const seen = await lockAsked(tx, request.params.requestId);
      const other = offerId === seen.asked.offer_id ? null : offerId;
      if (other === null && appointmentAt === null) throw new Refusal('proposal.nothing_new');
      if (appointmentAt !== null && Date.parse(appointmentAt) <= tx.now.getTime())
        throw new Refusal('appointment.time_invalid');
      const own = other === null || (await offeredNow(tx)).byId.get(other)?.unit === seen.asked.row.unit;
      if (!own) throw new Refusal('offer.not_found');
      const turn = { kind: 'proposal', by, offerId: other, appointmentAt } as const;
      return { request: await put(tx, services, { ...seen, turn, text, id: commandId }) };
    });
  });
}

interface Put {
  readonly asked: StoredRequest;
  readonly found: StoredCase;
  readonly turn: DeskTurn;
  readonly text: string | null;
  readonly id: string;
}

async function put(tx: Tx, { keys }: Services, { asked, found, turn, text, id }: Put): Promise<RequestRow> {
  const key = await findCaseKey(tx, keys, found.id);
  if (key === null) throw new Refusal('request.not_found');
  const { kind, by, offerId, appointmentAt } = turn;
  const said = { request: asked.row, id, side: 'unit', kind, by, text } as const;
  await keepMessage(tx, keys, key, {
    ...said,
    offerId: offerId as RequestRow['offerId'] | null,
    appointmentAt,
  });
  const moved = await putToDesk(tx, asked.id, turn);
  if (!moved) throw new Refusal('request.waits_for_desk');
  await journalCase(tx, found, `request.${kind}`, {
    requestId: asked.id,
    messageId: id,
    offerId,
    appointmentAt,
  });
  await changeCase(tx, found.id, {
    answer_by: moved.answerBy,
    desk_turn: kind,
    desk_turn_by: by,
    desk_turn_at: tx.now,
    desk_turn_until: moved.until,
    proposed_offer_id: offerId,
    proposed_for: appointmentAt,
  });
  return moved.row;
}
