import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits; only its hash is stored, so a copy of the database signs nobody in. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Made from the session's token, which no script can read: whoever holds it was given it by us. */
export const csrfTokenOf = (sessionToken: string): string =>
  createHash('sha256').update(`csrf:${sessionToken}`).digest('base64url');
