import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits; only its hash is stored, so a copy of the database opens no wall. */
export const newSecret = (): string => randomBytes(32).toString('base64url');
export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();
