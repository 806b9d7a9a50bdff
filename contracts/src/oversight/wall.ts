import { z } from 'zod';
import { DeskCode, Instant } from '../ids.ts';
import { DeskLoad } from './load.ts';

/** What a wallboard shows: figures of desks, rules that are open. No name of a person, no case, no citizen. */
export const WallPicture = z.strictObject({
  serverTime: Instant,
  /** The desk whose wall it hangs on; null: the whole region. */
  desk: DeskCode.nullable(),
  desks: z.array(z.strictObject({ code: DeskCode, name: z.string() })),
  loads: z.array(DeskLoad),
  /** Agreements whose peak rule is open. */
  peaks: z.array(
    z.strictObject({ agreement: z.string(), name: z.string(), at: Instant, until: Instant.nullable() }),
  ),
});
export type WallPicture = z.infer<typeof WallPicture>;

/** How often a wall asks for its picture; a token that was taken back is dark within twice that. */
export const wallAsksEveryMs = 2_000;

/** A wall that may be opened with a token of its own, as its keeper sees it; never the token itself. */
export const WallToken = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  desk: DeskCode.nullable(),
  issuedBy: z.string(),
  issuedAt: Instant,
  revokedBy: z.string().nullable(),
  revokedAt: Instant.nullable(),
  /** When a wall last asked with it, to the minute; null: never. */
  seenAt: Instant.nullable(),
});
export type WallToken = z.infer<typeof WallToken>;
