import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';

const Key = z
  .base64()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((key) => key.length === 32, '32 bytes');
/** LEON_KEYS: `{"current":"k1","keys":{"k1":"<base64 of 32 bytes>"},"lookup":"<base64 of 32 bytes>"}`. */
const KeyFile = z.strictObject({ current: z.string(), keys: z.record(z.string(), Key), lookup: Key });

/** Authenticated encryption with keys that never enter the database. */
export interface Keys {
  /** Id of the key that seals from now on. */
  readonly current: string;
  /** Format: key id length (1) ‖ key id ‖ nonce (12) ‖ tag (16) ‖ ciphertext. `context` binds it to its row. */
  seal(plain: Buffer, context: string): Buffer;
  open(sealed: Buffer, context: string): Buffer;
  /** Same, under a given key: the data key of one case. */
  sealWith(key: Buffer, plain: Buffer, context: string): Buffer;
  openWith(key: Buffer, sealed: Buffer, context: string): Buffer;
  newDataKey(): Buffer;
  keyIdOf(sealed: Buffer): string;
  /** Keyed hash for looking a citizen up without decrypting. */
  lookupHash(value: string): Buffer;
}

export function parseKeys(text: string): Keys {
  const file = KeyFile.parse(JSON.parse(text));
  const named = (id: string): Buffer => {
    const key = file.keys[id];
    if (!key) throw new Error(`LEON_KEYS has no key "${id}"`);
    return key;
  };
  named(file.current);
  return {
    current: file.current,
    seal(plain, context) {
      const id = Buffer.from(file.current, 'utf8');
      return Buffer.concat([Buffer.from([id.length]), id, encrypt(named(file.current), plain, context)]);
    },
    open(sealed, context) {
      const id = keyIdOf(sealed);
      return decrypt(named(id), sealed.subarray(1 + Buffer.byteLength(id)), context);
    },
    sealWith: encrypt,
    openWith: decrypt,
    newDataKey: () => randomBytes(32),
    keyIdOf,
    lookupHash: (value) => createHmac('sha256', file.lookup).update(value).digest(),
  };
}

function keyIdOf(sealed: Buffer): string {
  const length = sealed[0] ?? 0;
  return sealed.subarray(1, 1 + length).toString('utf8');
}

function encrypt(key: Buffer, plain: Buffer, context: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context, 'utf8'));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function decrypt(key: Buffer, sealed: Buffer, context: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12)).setAAD(
    Buffer.from(context, 'utf8'),
  );
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
}
