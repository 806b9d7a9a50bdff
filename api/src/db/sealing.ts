import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Authenticated ciphers with keys of 32 bytes. Their place here is their number in a case's key: append, never reorder. */
export const sealingAlgorithms = ['aes-256-gcm', 'chacha20-poly1305'] as const;
export type SealingAlgorithm = (typeof sealingAlgorithms)[number];

/** A key is for one algorithm for ever: what names its key names how it is sealed, and nobody can be made to use a weaker. */
export interface SealingKey {
  readonly algorithm: SealingAlgorithm;
  readonly key: Buffer;
}

const nonceBytes = 12;
const tagBytes = 16;
const keyBytes = 32;

/** The overloads of node:crypto are by name; both take the same arguments and give the same methods. */
const named = ({ algorithm }: SealingKey) => algorithm as 'aes-256-gcm';

/** nonce (12) ‖ tag (16) ‖ ciphertext. `context` binds it to its row. */
export function encrypt(sealing: SealingKey, plain: Buffer, context: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(named(sealing), sealing.key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(context, 'utf8'), { plaintextLength: plain.length });
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

export function decrypt(sealing: SealingKey, sealed: Buffer, context: string): Buffer {
  const [nonce, tag] = [sealed.subarray(0, nonceBytes), sealed.subarray(nonceBytes, nonceBytes + tagBytes)];
  const body = sealed.subarray(nonceBytes + tagBytes);
  const decipher = createDecipheriv(named(sealing), sealing.key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(context, 'utf8'), { plaintextLength: body.length });
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(body), decipher.final()]);
}

/** A key of one case, which says its algorithm: number (1) ‖ key (32). */
export function newDataKey(algorithm: SealingAlgorithm): Buffer {
  return Buffer.concat([Buffer.from([sealingAlgorithms.indexOf(algorithm)]), randomBytes(keyBytes)]);
}

/** One without a number is from before they had any: AES-256-GCM. */
export function readDataKey(stored: Buffer): SealingKey {
  if (stored.length === keyBytes) return { algorithm: 'aes-256-gcm', key: stored };
  const algorithm = sealingAlgorithms[stored[0] ?? -1];
  if (algorithm === undefined || stored.length !== keyBytes + 1)
    throw new Error('a data key of an algorithm that is not known');
  return { algorithm, key: stored.subarray(1) };
}
