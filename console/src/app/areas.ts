import type { Role } from '@leon/contracts/identity/role.ts';
import type { MessageKey } from '../lib/language/catalogue.ts';

export interface Area {
  path: string;
  label: Extract<MessageKey, `shell.${string}`> &
    (
      | 'shell.workspace'
      | 'shell.overview'
      | 'shell.unit'
      | 'shell.register'
      | 'shell.blocked'
      | 'shell.administration'
      | 'shell.doctor'
      | 'shell.crew'
      | 'shell.walls'
      | 'shell.shift'
      | 'shell.meeting'
      | 'shell.log'
      | 'shell.municipality'
      | 'shell.open_now'
    );
  roles: readonly Role[];
  /** Also theirs, and reached from a page of theirs: not in the header. */
  alsoFor?: readonly Role[];
}

/** The areas of the console and whose they are; the first of a role is its home. */
export const areas = [
  { path: '/overblik', label: 'shell.overview', roles: ['coordinator'] },
  {
    path: '/visitation',
    label: 'shell.workspace',
    roles: ['visitator', 'visitation_doctor', 'coordinator', 'secretary'],
  },
  {
    path: '/vagtskifte',
    label: 'shell.shift',
    roles: ['visitator', 'visitation_doctor', 'coordinator'],
  },
  { path: '/vagtlaege', label: 'shell.doctor', roles: ['on_call_doctor', 'visitation_doctor'] },
  { path: '/aabent', label: 'shell.open_now', roles: ['general_practitioner'] },
  { path: '/enhed', label: 'shell.unit', roles: ['receiving_unit', 'capacity_registrant'] },
  { path: '/ambulance', label: 'shell.crew', roles: ['prehospital_crew'] },
  {
    path: '/administration',
    label: 'shell.administration',
    roles: ['administrator'],
    alsoFor: ['coordinator'],
  },
  {
    path: '/register',
    label: 'shell.register',
    roles: ['municipal_manager', 'capacity_registrant', 'receiving_unit', 'coordinator', 'administrator'],
  },
  { path: '/kommune', label: 'shell.municipality', roles: ['municipal_manager'] },
  {
    path: '/hindringer',
    label: 'shell.blocked',
    roles: ['coordinator', 'municipal_manager', 'cluster_leadership'],
  },
  { path: '/log', label: 'shell.log', roles: ['auditor'] },
  { path: '/moede', label: 'shell.meeting', roles: ['coordinator', 'municipal_manager'] },
  { path: '/tavler', label: 'shell.walls', roles: ['administrator'], alsoFor: ['coordinator'] },
] as const satisfies readonly Area[];

export const areasOf = (role: Role): readonly Area[] =>
  areas.filter(({ roles }: Area) => roles.includes(role));
export const homeOf = (role: Role): string => areasOf(role)[0]?.path ?? '/';
