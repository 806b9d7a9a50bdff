import { reservePlace } from '@leon/contracts/calls/case.routes.ts';
import type { FastifyInstance } from 'fastify';
import { type Tx, withActor } from '../../db/actor.ts';
import { digestOfRepeat } from '../../db/idempotency.ts';
import { implement, type RouteRequest } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import { checkStep, type DeskMember, findCase, requireDeskMember } from '../calls/index.ts';
import { type Attempt, holdTerms } from './hold.store.ts';
import type { HoldQueue } from './hold-queue.ts';
import { prepareHold } from './prepare-hold.ts';

type Asked = RouteRequest<typeof reservePlace>;

/** Policy and ranking first, by what is stored; then the one statement decides who gets the place. */
export function registerReservePlace(app: FastifyInstance, services: Services, queue: HoldQueue): void {
  implement(app, services, reservePlace, async (request) => {
    const member = requireDeskMember(request.actor);
    const attempt = await withActor(services.db, member, (tx) => prepare(tx, services, member, request));
    const { outcome, params, reply } = await queue.hold(request.body.offerId, attempt);
    services.wakeSequencer();
    if (outcome === 'granted' || outcome === 'repeat') return reply;
    if (outcome === 'busy') throw new Refusal('service.unavailable');
    throw new Refusal(outcome, params);
  });
}

async function prepare(tx: Tx, services: Services, member: DeskMember, asked: Asked): Promise<Attempt> {
  const { params, body } = asked;
  const found = await findCase(tx, params.caseId);
  if (!found) throw new Refusal('request.not_found');
  const terms = await holdTerms(tx, member.desk, body.commandId);
  // asked again, under the lock, by the statement
  if (!terms.repeated) checkStep(found, member, 'reserve', body.expectedVersion);
  const command = { commandId: body.commandId, content: { params, body } };
  const digest = (await digestOfRepeat(tx, services.keys, command)).toString('hex');
  return prepareHold(tx, services, member, { ...body, ...terms, found, digest });
}
