import { reservePlace } from '@leon/contracts/calls/case.routes.ts';
import type { StoredField } from '@leon/contracts/calls/case-field.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import { isSuitable } from '@leon/contracts/matching/rank.ts';
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
  type StoredCase,
  sealContent,
  valuesOf,
} from '../calls/index.ts';
import { ensureLedger, findCapacity } from '../capacity/index.ts';
import { needOf, offeredNow } from '../matching/index.ts';
import { holdTerms, type Waiter } from './hold.store.ts';
import type { HoldQueue } from './hold-queue.ts';
import { obstacles } from './suitability.rules.ts';

type Asked = RouteRequest<typeof reservePlace>;

/** Policy and ranking first, by what is stored; then the one statement decides who gets the place. */
export function registerReservePlace(app: FastifyInstance, services: Services, queue: HoldQueue): void {
  implement(app, services, reservePlace, async (request) => {
    const member = requireDeskMember(request.actor);
    const waiter = await withActor(services.db, member, (tx) => prepare(tx, services, member, request));
    const { outcome, params, reply } = await queue.hold(request.body.offerId, waiter);
    services.wakeSequencer();
    if (outcome === 'granted' || outcome === 'repeat') return reply;
    if (outcome === 'busy') throw new Refusal('service.unavailable');
    throw new Refusal(outcome, params);
  });
}

async function prepare(tx: Tx, services: Services, member: DeskMember, asked: Asked): Promise<Waiter> {
  const { params, body } = asked;
  const { keys } = services;
  const found = await findCase(tx, params.caseId);
  if (!found) throw new Refusal('request.not_found');
  const terms = await holdTerms(tx, member.desk, body.commandId);
  const fields = await readFields(tx, keys, found.id);
  if (!terms.repeated) {
    // asked again, under the lock, by the statement
    checkStep(found, member, 'reserve', body.expectedVersion);
    await checkOffer(tx, services, found, fields, body.offerId);
  }
  const key = await findCaseKey(tx, keys, found.id);
  return {
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
}

async function checkOffer(
  tx: Tx,
  services: Services,
  found: StoredCase,
  fields: readonly StoredField[],
  offerId: OfferId,
): Promise<void> {
  const { byId, ferries, waterDetours } = await offeredNow(tx);
  const offer = byId.get(offerId);
  if (!offer) throw new Refusal('offer.not_found');
  const need = needOf(found, valuesOf(fields));
  if (need === null) throw new Refusal('case.location_missing');
  const capacity = await findCapacity(tx, offerId);
  const capacities = new Map(capacity ? [[offerId, capacity]] : []);
  const roads = services.roads.known(need.position, need.landArea, [offer]);
  const world = { offers: [offer], ferries, waterDetours, capacities, roads };
  const suited = isSuitable(world, need, tx.now.getTime(), offerId);
  if (!suited) throw new Refusal('offer.not_suitable', { reasons: '' });
  const reasons = obstacles(suited);
  if (reasons.length > 0) throw new Refusal('offer.not_suitable', { reasons: reasons.join(',') });
  if (!capacity) await ensureLedger(tx, offerId, offer.capacityModel);
}
