import type { Role } from '@leon/contracts/identity/role.ts';
import type { Machine, Person } from '../../db/actor.ts';
import { Refusal } from '../../refusal.ts';

/** Who carries LEON in a pocket; everybody else sits in front of a screen with alarms of its own. */
const called: ReadonlySet<Role> = new Set<Role>(['prehospital_crew', 'on_call_doctor', 'visitation_doctor']);

export function requireCalled(actor: Person | Machine): Person {
  if (actor.kind !== 'person' || !called.has(actor.role)) throw new Refusal('access.denied');
  return actor;
}
