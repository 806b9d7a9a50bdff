import type { Capacity } from '@leon/contracts/capacity/capacity.ts';
import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import { type Occupancy, occupancyOf } from '@leon/contracts/oversight/occupancy.rules.ts';
import { regionStream } from '@leon/contracts/realtime/stream.ts';
import type { Tx } from '../../db/actor.ts';
import { regionCapacities } from '../capacity/index.ts';
import { readOffers } from '../directory/index.ts';

/** Offers change by date too, and what counts as current changes with the clock: looked at anew once a minute. */
const lookAgainMs = 60_000;
/** A region's figures move all the time, and reading all of them costs something. */
const lookSoonestMs = 10_000;
/** How far ahead it must be known how many places are staffed. */
const aheadMs = 2 * lookAgainMs;

/** Occupancy of each desk's cluster; what has not moved since the last look is not read again. */
export function createClusterWatch() {
  let head = -1;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let offers: ReadonlyMap<string, Offer[]> = new Map();
  let capacities: ReadonlyMap<OfferId, Capacity> = new Map();

  return async (tx: Tx, heads: ReadonlyMap<string, number>): Promise<Map<string, Occupancy[]>> => {
    const now = tx.now.getTime();
    const headNow = heads.get(regionStream) ?? 0;
    const since = Math.abs(now - lookedAt);
    if (since >= lookAgainMs || (head !== headNow && since >= lookSoonestMs)) {
      offers = byCluster(await readOffers(tx, tx.now, new Date(now + aheadMs)));
      capacities = new Map((await regionCapacities(tx)).map((capacity) => [capacity.offerId, capacity]));
      lookedAt = now;
      head = headNow;
    }
    return new Map(
      [...offers].map(([desk, own]) => [desk, occupancyOf(own, (id) => capacities.get(id), now)]),
    );
  };
}

function byCluster(offers: readonly Offer[]): Map<string, Offer[]> {
  const found = new Map<string, Offer[]>();
  for (const offer of offers) {
    if (offer.cluster === null) continue;
    const own = found.get(offer.cluster) ?? [];
    found.set(offer.cluster, own);
    own.push(offer);
  }
  return found;
}
