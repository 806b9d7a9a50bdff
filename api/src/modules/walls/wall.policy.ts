import type { Machine, Person } from '../../db/actor.ts';
import { Refusal } from '../../refusal.ts';

/** A coordinator keeps the walls of the own desk, an administrator all of them. Refuses with access.denied. */
export function requireKeeper(actor: Person | Machine): Person {
  if (actor.kind !== 'person') throw new Refusal('access.denied');
  if (actor.role === 'administrator' || (actor.role === 'coordinator' && actor.desk !== null)) return actor;
  throw new Refusal('access.denied');
}

/** Of which desk (null: the whole region) a keeper may open a wall. */
export function requireOwnWall(keeper: Person, desk: string | null): void {
  if (keeper.role !== 'administrator' && desk !== keeper.desk) throw new Refusal('access.denied');
}
