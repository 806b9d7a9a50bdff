import { z } from 'zod';
import { Instant } from '../ids.ts';

/** What a browser said of itself when somebody signed in there. */
export const DeviceKind = z.enum(['computer', 'tablet', 'phone']);
export type DeviceKind = z.infer<typeof DeviceKind>;

export const BrowserKind = z.enum(['edge', 'chrome', 'firefox', 'safari']);
export type BrowserKind = z.infer<typeof BrowserKind>;

/** Names a session to its owner; signs nobody in. */
export const SessionId = z.uuid().brand<'SessionId'>();
export type SessionId = z.infer<typeof SessionId>;

/** A place where the caller is signed in. */
export const OwnSession = z.strictObject({
  id: SessionId,
  /** The session that asks. */
  here: z.boolean(),
  /** Null: the browser did not say. */
  device: DeviceKind.nullable(),
  browser: BrowserKind.nullable(),
  /** The first half of the network address. */
  address: z.string().nullable(),
  signedInAt: Instant,
  /** To the minute. */
  seenAt: Instant,
  /** It ends at the latest then, whatever is done. */
  endsAt: Instant,
  locked: z.boolean(),
});
export type OwnSession = z.infer<typeof OwnSession>;
