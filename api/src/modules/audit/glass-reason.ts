import type { Keys } from '../../db/keys.ts';

const context = (glassId: string): string => `break_glass/${glassId}`;

/** Her own words may name somebody: sealed like everything that is typed. */
export const sealReason = (keys: Keys, glassId: string, reason: string): Buffer =>
  keys.seal(Buffer.from(reason, 'utf8'), context(glassId));

export const openReason = (keys: Keys, glassId: string, sealed: Buffer): string =>
  keys.open(sealed, context(glassId)).toString('utf8');
