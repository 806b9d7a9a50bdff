import type { Machine, Person } from '../../db/actor.ts';
import { Refusal } from '../../refusal.ts';

/** Opening a peak rule is the coordinator's (koordinator), for agreements that concern the own desk's citizens. */
export function requireCoordinator(actor: Person | Machine): Person & { readonly desk: string } {
  if (actor.kind !== 'person' || actor.role !== 'coordinator' || actor.desk === null)
    throw new Refusal('access.denied');
  return { ...actor, desk: actor.desk };
}
