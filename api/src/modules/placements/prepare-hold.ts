import type { HoldId, OfferId } from '@leon/contracts/ids.ts';
import type { Need } from '@leon/contracts/matching/need.ts';
import { isSuitable } from '@leon/contracts/matching/rank.ts';
import type { World } from '@leon/contracts/matching/world.ts';
import type { Tx } from '../../db/actor.ts';
import { actorKey } from '../../db/idempotency.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import {
  type DeskMember,
  findCaseKey,
  readFields,
  type StoredCase,
  sealContent,
  valuesOf,
} from '../calls/index.ts';
import { ensureLedger, findCapacity } from '../capacity/index.ts';
import { keepDecision } from '../decisions/index.ts';
import { needOf, type Offered, offeredNow, worldOf } from '../matching/index.ts';
import type { Attempt, HoldTerms, Waiter } from './hold.store.ts';
import { obstacles } from './suitability.rules.ts';

export interface AskedHold extends HoldTerms {
  readonly found: StoredCase;
  readonly offerId: OfferId;
  readonly holdId: HoldId;
  readonly overrideReason: string | null;
  readonly expectedVersion: number;
  readonly commandId: string;
  /** Keyed digest of the command's content, hex. */
  readonly digest: string;
}

/** All that the hold statement does not judge: whether the offer suits the stored need, and what the choice was made from. */
export async function prepareHold(
  tx: Tx,
  services: Services,
  member: DeskMember,
  asked: AskedHold,
): Promise<Attempt> {
  const { found, offerId } = asked;
  const { keys } = services;
  const fields = await readFields(tx, keys, found.id);
  const offered = await offeredNow(tx);
  const need = needOf(found, valuesOf(fields), { member, rules: offered.rules, now: tx.now });
  if (!asked.repeated) await checkOffer(tx, services, offered, need, offerId);
  const key = await findCaseKey(tx, keys, found.id);
  const waiter: Waiter = {
    command: asked.commandId,
    actor: actorKey(member),
    digest: asked.digest,
    account: member.accountId,
    role: member.role,
    desk: found.desk_code,
    case: found.id,
    version: asked.expectedVersion,
    hold: asked.holdId,
    hold_for: asked.holdFor,
    override_reason: asked.overrideReason,
    payload: key && (sealContent(keys, key, found.id, fields)?.toString('hex') ?? null),
  };
  const keep: Attempt['keep'] = async (held, before) => {
    if (need === null) return;
    const world = worldOf(services, offered, need, before);
    // The cap of an agreement is kept here: who else came at the same moment is known only now.
    checkSuited(world, need, held.now.getTime(), offerId);
    const choice = { id: asked.holdId, caseId: found.id, desk: found.desk_code, offerId };
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
