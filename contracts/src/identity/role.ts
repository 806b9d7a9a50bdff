import { z } from 'zod';

/** Roles of people. visitator (VIS), visitationslæge (LÆG), modtagende enhed (KAK/HOS), kapacitetsregistrant (RES), kommunal visitator eller leder (KVI), præhospital enhed (PRÆ), vagtlæge (VAG), koordinator (KOO), administrator (ADM), log- og DPO-revisor (REV), lægesekretær, egen læge, klyngeledelse (KLY). */
export const roles = [
  'visitator',
  'visitation_doctor',
  'coordinator',
  'receiving_unit',
  'capacity_registrant',
  'municipal_manager',
  'prehospital_crew',
  'on_call_doctor',
  'administrator',
  'auditor',
  'secretary',
  'general_practitioner',
  'cluster_leadership',
] as const;
export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/** Roles that work at a visitation desk and see its cases. */
export const deskRoles: ReadonlySet<Role> = new Set([
  'visitator',
  'visitation_doctor',
  'coordinator',
  'secretary',
]);
/** At a desk, and writes down what is said: urgency, places, answers and responsibility are others'. */
export const registersOnly: ReadonlySet<Role> = new Set(['secretary']);
/** Roles that belong to one organisation's unit. */
export const unitRoles: ReadonlySet<Role> = new Set(['receiving_unit', 'capacity_registrant']);
/** Roles that mean nothing without an organisation: the unit's, and the manager who keeps its part of the register. */
export const organisationRoles: ReadonlySet<Role> = new Set([...unitRoles, 'municipal_manager']);
/** Roles that mean nothing without a desk: its members, and who leads its cluster. */
export const rolesOfDesk: ReadonlySet<Role> = new Set([...deskRoles, 'cluster_leadership']);
