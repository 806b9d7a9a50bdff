import type { Keys } from '../../db/keys.ts';

export const reasonContext = (glassId: string): string => `break_glass/${glassId}`;

/** Her own words may name somebody: sealed like everything that is typed. */
export const sealReason = (keys: Keys, glassId: string, reason: string): Buffer =>
  keys.seal(Buffer.from(reason, 'utf8'), reasonContext(glassId));

/** Null: kept long enough, and gone. */
export const openReason = (keys: Keys, glassId: string, sealed: Buffer): string | null =>
  sealed.length === 0 ? null : keys.open(sealed, reasonContext(glassId)).toString('utf8');
