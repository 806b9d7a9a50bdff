import type { Machine, Person } from '../../db/actor.ts';
import { Refusal } from '../../refusal.ts';

/** The log is an auditor's alone: not an administrator's, nor a coordinator's. Refuses with access.denied. */
export function requireAuditor(actor: Person | Machine): Person {
  if (actor.kind !== 'person' || actor.role !== 'auditor') throw new Refusal('access.denied');
  return actor;
}
