import { DoctorRole } from '@leon/contracts/doctors/duty.ts';
import type { Machine, Person } from '../../db/actor.ts';
import { Refusal } from '../../refusal.ts';

export type Doctor = Omit<Person, 'role'> & { readonly role: DoctorRole };

export function requireDoctor(actor: Person | Machine): Doctor {
  const role = actor.kind === 'person' ? DoctorRole.safeParse(actor.role) : null;
  if (actor.kind !== 'person' || !role?.success) throw new Refusal('access.denied');
  return { ...actor, role: role.data };
}
