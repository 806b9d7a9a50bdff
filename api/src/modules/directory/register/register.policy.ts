import type { Offer } from '@leon/contracts/directory/offer.ts';
import { type RegisterFactName, statableBy } from '@leon/contracts/directory/register-fact.ts';
import type { Actor, Person } from '../../../db/actor.ts';
import { Refusal } from '../../../refusal.ts';

type Kept = Pick<Offer, 'unit' | 'authority'>;

/** Whose part of the register an offer is: its unit's own people and its authority's; an administrator keeps all of it. */
export function keeps(actor: Actor, offer: Kept): actor is Person {
  if (actor.kind !== 'person' || statableBy(actor.role).size === 0) return false;
  if (actor.role === 'administrator') return true;
  return actor.organisation === offer.unit || actor.organisation === offer.authority;
}

/** The ward itself knows how many it is today; what it is able to do is the register's keepers' to say. */
const staffs = (actor: Actor, offer: Kept): actor is Person =>
  actor.kind === 'person' && actor.role === 'receiving_unit' && actor.organisation === offer.unit;

/** Who may say this of the offer; refuses with access.denied. Row security decides the same once more. */
export function keeperFor(actor: Actor, offer: Kept, fact?: RegisterFactName): Person {
  if (fact === 'staffing' && staffs(actor, offer)) return actor;
  if (!keeps(actor, offer)) throw new Refusal('access.denied');
  if (fact !== undefined && !statableBy(actor.role).has(fact)) throw new Refusal('access.denied');
  return actor;
}
