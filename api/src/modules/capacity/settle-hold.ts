import type { Capacity } from '@leon/contracts/capacity/capacity.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import { sql } from 'kysely';
import type { Tx } from '../../db/actor.ts';
import { reportingTimesOf } from '../directory/index.ts';
import { changeLedger, confirmedColumns, lockLedger } from './capacity.store.ts';
import { freshnessFrom } from './freshness.ts';

/**
 * The held place is given: one less is held and free, one more promised. A team can travel again afterwards; what nobody
 * has counted stays uncounted.
 */
export async function promisePlace(tx: Tx, offerId: string): Promise<void> {
  await lockLedger(tx, offerId);
  await changeLedger(
    tx,
    offerId,
    sql`held = l.held - 1, promised = l.promised + 1,
      free = CASE WHEN l.model IN ('beds', 'slots') AND l.free IS NOT NULL THEN greatest(0, l.free - 1) ELSE l.free END`,
  );
}

/** The promise was a mis-click: the place is held as before, by the same case. */
export async function holdPromisedPlace(tx: Tx, offerId: string): Promise<void> {
  await lockLedger(tx, offerId);
  await changeLedger(
    tx,
    offerId,
    sql`held = l.held + 1, promised = greatest(0, l.promised - 1),
      free = CASE WHEN l.model IN ('beds', 'slots') THEN l.free + 1 ELSE l.free END`,
  );
}

/** A promised place is not used after all. */
export async function takePromiseBack(tx: Tx, offerId: string): Promise<void> {
  await lockLedger(tx, offerId);
  await changeLedger(
    tx,
    offerId,
    sql`promised = greatest(0, l.promised - 1),
      free = CASE WHEN l.model IN ('beds', 'slots') THEN l.free + 1 ELSE l.free END`,
  );
}

/**
 * Whoever answers, or says that a citizen has come, has looked: what was last reported is confirmed from now on. Of an
 * offer that was never reported nothing is.
 */
export async function confirmCapacity(tx: Tx, offer: Pick<Offer, 'id' | 'code'>, by: string): Promise<void> {
  const known: Capacity | undefined = await lockLedger(tx, offer.id);
  if (!known || known.reportedAt === null || Date.parse(known.reportedAt) > tx.now.getTime()) return;
  const fresh = freshnessFrom(await reportingTimesOf(tx, offer, tx.now), tx.now.getTime());
  await changeLedger(tx, offer.id, confirmedColumns({ by, source: 'answer', at: tx.now }, fresh));
}
