import { z } from 'zod';
import { Language } from '../language/language.ts';
import { AttentionKind } from './attention.ts';

const base64url = /^[A-Za-z0-9_-]+$/;

/** A browser's own words (W3C Push API, `PushSubscription.toJSON()`), with the languages its user reads. */
export const PushSubscription = z.strictObject({
  endpoint: z.url().max(1000),
  /** An uncompressed point of P-256 and sixteen random bytes (RFC 8291, section 3). */
  p256dh: z.string().regex(base64url).min(86).max(88),
  auth: z.string().regex(base64url).min(22).max(24),
  language: Language,
});
export type PushSubscription = z.infer<typeof PushSubscription>;

/** All that leaves LEON: what kind of thing, whose device, and one line for the lock screen. */
export const PushMessage = z.strictObject({
  kind: AttentionKind,
  /** The device's own id, which is nobody's name: what another is signed in on shows nothing. */
  device: z.uuid(),
  text: z.string().min(1).max(120),
});
export type PushMessage = z.infer<typeof PushMessage>;
