import { z } from 'zod';
import { AccountId, DeskCode, Instant } from '../ids.ts';
import { Role } from './role.ts';

/** Why somebody else's sessions are ended: a code, never words. */
export const endReasons = ['left_open', 'device_lost', 'misuse', 'leaves', 'other'] as const;
export const EndReason = z.enum(endReasons);
export type EndReason = z.infer<typeof EndReason>;

/** Somebody with at least one session in force. */
export const SignedInUser = z.strictObject({
  userId: AccountId,
  name: z.string(),
  role: Role,
  desk: DeskCode.nullable(),
  sessions: z.int().positive(),
  /** Every one of them is behind a locked screen. */
  locked: z.boolean(),
  /** The latest of them. */
  signedInAt: Instant,
  seenAt: Instant,
});
export type SignedInUser = z.infer<typeof SignedInUser>;
