import { z } from 'zod';
import { AccountId, Instant } from '../ids.ts';

/** `phone_only`: answers no question on the screen · `off`: no longer on duty. */
export const Availability = z.enum(['free', 'busy', 'phone_only', 'off']);
export type Availability = z.infer<typeof Availability>;

export const DoctorRole = z.enum(['on_call_doctor', 'visitation_doctor']);
export type DoctorRole = z.infer<typeof DoctorRole>;

/** A doctor's duty as every desk sees it: name, function, number. Rides on sockets; nothing of any citizen. */
export const DoctorDuty = z.strictObject({
  accountId: AccountId,
  version: z.int(),
  name: z.string(),
  role: DoctorRole,
  number: z.string(),
  from: Instant,
  until: Instant,
  availability: Availability,
  changedAt: Instant,
});
export type DoctorDuty = z.infer<typeof DoctorDuty>;

/** On duty at an instant, in milliseconds since 1970. */
export const isOnDuty = ({ from, until, availability }: DoctorDuty, now: number): boolean =>
  availability !== 'off' && Date.parse(from) <= now && now < Date.parse(until);

const order: Record<Availability, number> = { free: 0, phone_only: 1, busy: 2, off: 3 };

/** Who can be reached now, the free ones first, then by name. */
export const onDuty = (duties: Iterable<DoctorDuty>, now: number): DoctorDuty[] =>
  [...duties]
    .filter((duty) => isOnDuty(duty, now))
    .sort((a, b) => order[a.availability] - order[b.availability] || a.name.localeCompare(b.name, 'da'));
