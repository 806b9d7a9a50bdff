import { randomUUID } from 'node:crypto';
import type { HoldId, OfferId, RequestId } from '@leon/contracts/ids.ts';
import { takeProposal } from '@leon/contracts/placements/with-desk.routes.ts';
import type { WithDesk } from '@leon/contracts/placements/with-desk.ts';
import type { FastifyInstance } from 'fastify';
import type { Tx } from '../../db/actor.ts';
import { commandDigest } from '../../db/idempotency.ts';
import { runCommand } from '../../http/command.ts';
import { implement } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { type DeskMember, journalCase, lockCase, lockForStep, requireDeskMember } from '../calls/index.ts';
import { ensureLedger } from '../capacity/index.ts';
import { offeredNow } from '../matching/index.ts';
import { turnOf } from './answer-unit.route.ts';
import { askForHeld } from './ask-for-held.ts';
import { caseReply } from './case-reply.ts';
import { endHold, holdPlacesWithin, holdTerms, lockLedgers } from './hold.store.ts';
import { prepareHold } from './prepare-hold.ts';
import { withdrawRequestOf } from './request.store.ts';
import { settleAnswer } from './settle-answer.ts';

/**
 * What a named person of the unit proposed is agreed. At another place hold and request move there in this one
 * transaction: until the new place is held the old one is not given up.
 */
export function registerTakeProposal(app: FastifyInstance, services: Services): void {
  implement(app, services, takeProposal, async (request) => {
    const member = requireDeskMember(request.actor);
    const { expectedVersion, holdId, requestId } = request.body;
    return runCommand(services, takeProposal, request, async (tx) => {
      const step = { caseId: request.params.caseId, expectedVersion };
      const found = await lockForStep(tx, member, 'take_proposal', step);
      const asked = await turnOf(tx, found, 'proposal');
      const proposal = asked.row.withDesk as WithDesk;
      const { by, offerId, appointmentAt } = proposal;
      await journalCase(tx, found, 'request.proposal_taken', { requestId: asked.id, offerId, appointmentAt });
      if (offerId !== null)
        await moveTo(tx, services, member, {
          caseId: found.id,
          from: asked.offer_id,
          offerId,
          holdId,
          requestId,
        });
      const moved = await lockCase(tx, found.id);
      if (!moved) throw new Error('a locked case is gone');
      const answer = { decision: 'accepted', answeredBy: by, declineReason: null, note: null } as const;
      await settleAnswer(tx, services, moved, { ...answer, appointmentAt }, 'screen');
      return caseReply(tx, found.id);
    });
  });
}

interface Move {
  readonly caseId: string;
  readonly from: string;
  readonly offerId: OfferId;
  readonly holdId: HoldId;
  readonly requestId: RequestId;
}

async function moveTo(tx: Tx, services: Services, member: DeskMember, move: Move): Promise<void> {
  const { caseId, offerId, holdId, requestId } = move;
  const offer = (await offeredNow(tx)).byId.get(offerId);
  if (!offer) throw new Refusal('offer.not_found');
  await ensureLedger(tx, offerId, offer.capacityModel);
  await lockLedgers(tx, move.from, offerId);
  await endHold(tx, caseId, 'withdrawn');
  await withdrawRequestOf(tx, caseId);
  const found = await lockCase(tx, caseId);
  if (!found) throw new Error('a locked case is gone');
  const commandId = randomUUID();
  const attempt = await prepareHold(tx, services, member, {
    ...(await holdTerms(tx, member.desk, commandId)),
    ...{ found, offerId, holdId, commandId, overrideReason: null, expectedVersion: found.version },
    digest: commandDigest(services.keys, { params: {}, body: { holdId } }).toString('hex'),
  });
  const [held] = await holdPlacesWithin(tx, offerId, [attempt]);
  if (held?.outcome === 'busy' || held?.outcome === undefined) throw new Refusal('service.unavailable');
  if (held.outcome !== 'granted' && held.outcome !== 'repeat') throw new Refusal(held.outcome, held.params);
  const reserved = await lockCase(tx, caseId);
  if (!reserved) throw new Error('a locked case is gone');
  await askForHeld(tx, services, member, reserved, requestId);
}
