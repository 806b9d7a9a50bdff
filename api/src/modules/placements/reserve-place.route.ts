import { reservePlace } from '@leon/contracts/calls/case.routes.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import type { Need } from '@leon/contracts/matching/need.ts';
import { isSuitable } from '@leon/contracts/matching/rank.ts';
import type { World } from '@leon/contracts/matching/world.ts';
import type { FastifyInstance } from 'fastify';
import { type Tx, withActor } from '../../db/actor.ts';
import { actorKey, commandDigest } from '../../db/idempotency.ts';
import { implement, type RouteRequest } from '../../http/implement.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import {
  checkStep,
  type DeskMember,
  findCase,
  findCaseKey,
  readFields,
  requireDeskMember,
  sealContent,
  valuesOf,
} from '../calls/index.ts';
import { ensureLedger, findCapacity } from '../capacity/index.ts';
import { keepDecision } from '../decisions/index.ts';
import { needOf, type Offered, offeredNow, worldOf } from '../matching/index.ts';
import { type Attempt, holdTerms, type Waiter } from './hold.store.ts';
import type { HoldQueue } from './hold-queue.ts';
import { obstacles } from './suitability.rules.ts';

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
  const { keys } = services;
  const found = await findCase(tx, params.caseId);
  if (!found) throw new Refusal('request.not_found');
  const terms = await holdTerms(tx, member.desk, body.commandId);
  const fields = await readFields(tx, keys, found.id);
  const offered = await offeredNow(tx);
  const need = needOf(found, valuesOf(fields), { member, rules: offered.rules, now: tx.now });
  if (!terms.repeated) {
    // asked again, under the lock, by the statement
    checkStep(found, member, 'reserve', body.expectedVersion);
    await checkOffer(tx, services, offered, need, body.offerId);
  }
  const key = await findCaseKey(tx, keys, found.id);
  const waiter: Waiter = {
    command: body.commandId,
    actor: actorKey(member),
    digest: commandDigest(keys, { params, body }).toString('hex'),
    account: member.accountId,
    role: member.role,
    desk: found.desk_code,
    case: found.id,
    version: body.expectedVersion,
    hold: body.holdId,
    hold_for: terms.holdFor,
    override_reason: body.overrideReason,
    payload: key && (sealContent(keys, key, found.id, fields)?.toString('hex') ?? null),
  };
  const keep: Attempt['keep'] = async (held, before) => {
    if (need === null) return;
    const world = worldOf(services, offered, need, before);
    // The cap of an agreement is kept here: who else came at the same moment is known only now.
    checkSuited(world, need, held.now.getTime(), body.offerId);
    const choice = { id: body.holdId, caseId: found.id, desk: found.desk_code, offerId: body.offerId };
    const by = { decidedBy: member.accountId, kind: 'hold', key } as const;
    await keepDecision(held, keys, { world, need }, { ...choice, ...by });
  };
  return { waiter, keep };
}

async function checkOffer(
  tx: Tx,
  services: Services,
  offered: Offered,
  need: Need | null,
  offerId: OfferId,
): Promise<void> {
  const offer = offered.byId.get(offerId);
  if (!offer) throw new Refusal('offer.not_found');
  if (need === null) throw new Refusal('case.location_missing');
  const capacity = await findCapacity(tx, offerId);
  const world = worldOf(services, { ...offered, offers: [offer] }, need, capacity ? [capacity] : []);
  checkSuited(world, need, tx.now.getTime(), offerId);
  if (!capacity) await ensureLedger(tx, offerId, offer.capacityModel);
}

function checkSuited(world: World, need: Need, now: number, offerId: OfferId): void {
  const suited = isSuitable(world, need, now, offerId);
  if (!suited) throw new Refusal('offer.not_suitable', { reasons: '' });
  const reasons = obstacles(suited);
  if (reasons.length > 0) throw new Refusal('offer.not_suitable', { reasons: reasons.join(',') });
}
