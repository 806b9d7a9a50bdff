import type { Machine, Person } from '../../db/actor.ts';
import { Refusal } from '../../refusal.ts';

/** Who stands beside the citizen; nobody else asks as a crew. */
export function requireCrew(actor: Person | Machine): Person {
  if (actor.kind !== 'person' || actor.role !== 'prehospital_crew') throw new Refusal('access.denied');
  return actor;
}
