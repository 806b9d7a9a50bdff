import { z } from 'zod';
import { AccountId, Instant } from '../ids.ts';

/** Given by the coordinator, taken from somebody who shows no sign of life, or handed on between shifts. */
export const PassKind = z.enum(['reassigned', 'taken_over', 'handed_on']);
export type PassKind = z.infer<typeof PassKind>;

/** Why a case got another owner; a code and never a text: the row rides on sockets. */
export const passReasons = ['shift_end', 'workload', 'absent', 'competence', 'silent', 'other'] as const;
export const PassReason = z.enum(passReasons);
export type PassReason = z.infer<typeof PassReason>;

export const Colleague = z.strictObject({ id: AccountId, name: z.string() });
export type Colleague = z.infer<typeof Colleague>;

/** How the case came to the owner it has; the latest time only, the journal keeps all. */
export const CasePass = z.strictObject({
  kind: PassKind,
  reason: PassReason,
  at: Instant,
  /** Null: the desk had it. */
  from: Colleague.nullable(),
  by: Colleague,
  /** Who had it has said that she knows. */
  fromSaw: z.boolean(),
  /** Who has it now has said that she knows. */
  ownerSaw: z.boolean(),
});
export type CasePass = z.infer<typeof CasePass>;

/** Offered to the next shift; the giver owns it until somebody accepts. */
export const HandingOn = z.strictObject({
  at: Instant,
  /** Null: whoever comes next. */
  to: Colleague.nullable(),
});
export type HandingOn = z.infer<typeof HandingOn>;
