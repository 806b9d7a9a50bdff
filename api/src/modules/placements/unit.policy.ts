import type { Machine, Person } from '../../db/actor.ts';
import { Refusal } from '../../refusal.ts';

/** A unit's own people, or a machine that answers for units. Which unit, row security decides. */
export function requireUnit(actor: Person | Machine): void {
  const allowed =
    actor.kind === 'machine'
      ? actor.scopes.includes('units')
      : actor.role === 'receiving_unit' && actor.organisation !== null;
  if (!allowed) throw new Refusal('access.denied');
}
