import { z } from 'zod';
import { AccountId, Instant } from '../ids.ts';

/** What happened to a session, or was tried. `proved_anew`: asked at the provider who she is, for what is most protected. */
export const securityKinds = [
  'signed_in',
  'proved_anew',
  'unlocked',
  'locked',
  'sign_in_refused',
  'sign_ins_slowed',
  'signed_out',
  'signed_out_everywhere',
  'signed_out_elsewhere',
  'ended_by_provider',
  'ended_by_keeper',
  'request_refused',
] as const;
export const SecurityKind = z.enum(securityKinds);
export type SecurityKind = z.infer<typeof SecurityKind>;

const Named = z.strictObject({ id: AccountId, name: z.string() });

/** Who, what, when and from where; never a secret, nor anything of a citizen. */
export const SecurityEvent = z.strictObject({
  /** Rising with time. */
  id: z.string().regex(/^\d+$/),
  at: Instant,
  kind: SecurityKind,
  /** Whom it is about; null: nobody was known. */
  user: Named.nullable(),
  /** Who did it, where that was somebody else. */
  by: Named.nullable(),
  /** An error's code, or why sessions were ended. */
  reason: z.string().nullable(),
  address: z.string().nullable(),
  /** The same again within a minute is one entry. */
  times: z.int().positive(),
});
export type SecurityEvent = z.infer<typeof SecurityEvent>;
