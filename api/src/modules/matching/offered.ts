import { declinesAt } from '@leon/contracts/directory/doubt.ts';
import type { FerryLink, Offer, WaterDetour } from '@leon/contracts/directory/offer.ts';
import type { World } from '@leon/contracts/matching/world.ts';
import type { Tx } from '../../db/actor.ts';
import { hoursAheadMs, readFerries, readOffers, readWaterDetours } from '../directory/index.ts';
import { readDoubts } from '../doubts/index.ts';

export interface Offered {
  readonly offers: readonly Offer[];
  readonly byId: ReadonlyMap<string, Offer>;
  readonly ferries: readonly FerryLink[];
  readonly waterDetours: readonly WaterDetour[];
  /** How often each offer has declined for lack of which competence, at this part of the day. */
  readonly declines: NonNullable<World['declines']>;
}

/** Dated changes fall on whole minutes, an import shows within this: what this node offers is never older. */
const keptForMs = 10_000;

let kept: { readonly bucket: number; readonly offered: Promise<Offered> } | undefined;

/** Offers in force now, expanded once per node and moment rather than once per hold. Capacity is never kept here. */
export function offeredNow(tx: Tx): Promise<Offered> {
  const bucket = Math.floor(tx.now.getTime() / keptForMs);
  if (kept?.bucket !== bucket) {
    const offered = read(tx);
    const mine = { bucket, offered };
    kept = mine;
    offered.catch(() => {
      if (kept === mine) kept = undefined;
    });
  }
  // the transaction of whoever came first may have failed: that is no reason for this one to
  return kept.offered.catch(() => read(tx));
}

async function read(tx: Tx): Promise<Offered> {
  const offers = await readOffers(tx, tx.now, new Date(tx.now.getTime() + hoursAheadMs));
  return {
    offers,
    byId: new Map(offers.map((offer) => [offer.id, offer])),
    ferries: await readFerries(tx, tx.now),
    waterDetours: await readWaterDetours(tx, tx.now),
    declines: declinesAt(await readDoubts(tx), tx.now.getTime()),
  };
}
