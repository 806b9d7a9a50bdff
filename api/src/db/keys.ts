import { createHmac } from 'node:crypto';
import { z } from 'zod';
import {
  decrypt,
  encrypt,
  newDataKey,
  readDataKey,
  type SealingAlgorithm,
  type SealingKey,
  sealingAlgorithms,
} from './sealing.ts';

const Key = z
  .base64()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((key) => key.length === 32, '32 bytes');
const NamedKey = z.union([
  Key.transform((key): SealingKey => ({ algorithm: 'aes-256-gcm', key })),
  z.strictObject({ algorithm: z.enum(sealingAlgorithms), key: Key }),
]);
/**
 * LEON_KEYS: `{"current":"k1","keys":{"k1":"<base64 of 32 bytes>"},"lookup":"<base64 of 32 bytes>"}`. A key of another
 * algorithm is `{"algorithm":"chacha20-poly1305","key":"<base64>"}`.
 */
const KeyFile = z.strictObject({
  current: z.string(),
  keys: z.record(z.string(), NamedKey),
  lookup: Key,
  /** Look-up keys that are to come or have been: found by as well, while one is changed. */
  otherLookups: z.array(Key).max(4).default([]),
  /** What seals unsaved text in browsers; without it `lookup` does. Another one, and what lies there cannot be opened. */
  drafts: Key.optional(),
});

/** Authenticated encryption with keys that never enter the database. */
export interface Keys {
  /** Id of the key that seals from now on. */
  readonly current: string;
  /** Format: key id length (1) ‖ key id ‖ what `encrypt` gives; the key's algorithm is the value's. */
  seal(plain: Buffer, context: string): Buffer;
  open(sealed: Buffer, context: string): Buffer;
  /** Same, under a given key: the data key of one case. */
  sealWith(key: Buffer, plain: Buffer, context: string): Buffer;
  openWith(key: Buffer, sealed: Buffer, context: string): Buffer;
  newDataKey(): Buffer;
  keyIdOf(sealed: Buffer): string;
  algorithmOf(sealed: Buffer): SealingAlgorithm;
  /** Keyed hash for looking a citizen up without decrypting; what is written now is written under this one. */
  lookupHash(value: string): Buffer;
  /** The same under every look-up key that is in use, the one for writing first. */
  lookupHashes(value: string): readonly [Buffer, ...Buffer[]];
  /** The key of one account's unsaved text. */
  draftKey(accountId: string): Buffer;
}

export function parseKeys(text: string): Keys {
  const file = KeyFile.parse(JSON.parse(text));
  const named = (id: string): SealingKey => {
    const key = file.keys[id];
    if (!key) throw new Error(`LEON_KEYS has no key "${id}"`);
    return key;
  };
  const current = named(file.current);
  return {
    current: file.current,
    seal(plain, context) {
      const id = Buffer.from(file.current, 'utf8');
      return Buffer.concat([Buffer.from([id.length]), id, encrypt(current, plain, context)]);
    },
    open(sealed, context) {
      const id = keyIdOf(sealed);
      return decrypt(named(id), sealed.subarray(1 + Buffer.byteLength(id)), context);
    },
    sealWith: (key, plain, context) => encrypt(readDataKey(key), plain, context),
    openWith: (key, sealed, context) => decrypt(readDataKey(key), sealed, context),
    newDataKey: () => newDataKey(current.algorithm),
    keyIdOf,
    algorithmOf: (sealed) => named(keyIdOf(sealed)).algorithm,
    lookupHash: (value) => keyedHash(file.lookup, value),
    lookupHashes: (value) => [
      keyedHash(file.lookup, value),
      ...file.otherLookups.map((key) => keyedHash(key, value)),
    ],
    draftKey: (accountId) => keyedHash(file.drafts ?? file.lookup, `draft:${accountId}`),
  };
}

const keyedHash = (key: Buffer, value: string): Buffer => createHmac('sha256', key).update(value).digest();

function keyIdOf(sealed: Buffer): string {
  const length = sealed[0] ?? 0;
  return sealed.subarray(1, 1 + length).toString('utf8');
}
