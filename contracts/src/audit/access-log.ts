import { z } from 'zod';
import { Role } from '../identity/role.ts';
import { AccountId, DeskCode, Instant } from '../ids.ts';

/** Why somebody may look at all; every look has exactly one. `audit`: at this log itself. */
export const accessGrounds = [
  'own_case',
  'desk_case',
  'open_request',
  'accepted_request',
  'intake',
  'asked_opinion',
  'own_responsibility',
  'whole_number',
  'break_glass',
  'audit',
  'refused',
] as const;
export const AccessGround = z.enum(accessGrounds);
export type AccessGround = z.infer<typeof AccessGround>;

/** What an auditor searches for: said before the search, kept with it. */
export const auditPurposes = ['sampling', 'citizen_request', 'complaint', 'suspicion', 'authority'] as const;
export const AuditPurpose = z.enum(auditPurposes);
export type AuditPurpose = z.infer<typeof AuditPurpose>;

/** What the whole number of a citizen is shown for. */
export const revealPurposes = ['check_with_caller', 'write_referral', 'wrong_person'] as const;
export const RevealPurpose = z.enum(revealPurposes);
export type RevealPurpose = z.infer<typeof RevealPurpose>;

/** Emergency access: what makes it one. */
export const glassGrounds = ['danger_to_life', 'citizen_calls_here', 'desk_unreachable', 'other'] as const;
export const GlassGround = z.enum(glassGrounds);
export type GlassGround = z.infer<typeof GlassGround>;

/** One look: who, when, at what, on what ground. Of the citizen and the case's content it says nothing. */
export const AccessLogEntry = z.strictObject({
  /** Rising with time. */
  id: z.string().regex(/^\d+$/),
  at: Instant,
  /** Null: a machine, or somebody who was not known. */
  user: z.strictObject({ id: AccountId, name: z.string() }).nullable(),
  role: Role.nullable(),
  client: z.string().nullable(),
  ground: AccessGround,
  /** A purpose code, or the ground of an emergency access. */
  purpose: z.string().nullable(),
  caseNumber: z.int().nullable(),
  desk: DeskCode.nullable(),
  /** A code of ours, or the name of the route that was refused. */
  what: z.string(),
  /** Emergency access alone: why, in the words of whoever opened the case. */
  reason: z.string().nullable(),
});
export type AccessLogEntry = z.infer<typeof AccessLogEntry>;
