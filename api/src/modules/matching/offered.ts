import { declinesAt } from '@leon/contracts/directory/doubt.ts';
import type { FerryLink, Offer, WaterDetour } from '@leon/contracts/directory/offer.ts';
import type { World } from '@leon/contracts/matching/world.ts';
import type { RuleBook } from '@leon/contracts/rules/rule-book.ts';
import type { Tx } from '../../db/actor.ts';
import type { Database } from '../../db/database.ts';
import { hoursAheadMs, readFerries, readOffers, readRules, readWaterDetours } from '../directory/index.ts';
import { readDoubts } from '../doubts/index.ts';
import { readPeaks } from '../rules/index.ts';

export interface Offered {
  readonly offers: readonly Offer[];
  readonly byId: ReadonlyMap<string, Offer>;
  readonly ferries: readonly FerryLink[];
  readonly waterDetours: readonly WaterDetour[];
  /** How often each offer has declined for lack of which competence, at this part of the day. */
  readonly declines: NonNullable<World['declines']>;
  /** Asked each time, as the peak rules are: who switches the decision-support module off means at once. */
  readonly rules: RuleBook;
  /** Which peak rules are open; asked each time, since who opens one looks at once. */
  readonly peaks: NonNullable<World['peaks']>;
}

type Kept = Omit<Offered, 'peaks' | 'rules'>;

/** Dated changes fall on whole minutes, an import shows within this: what this node offers is never older. */
const keptForMs = 10_000;

const keptOf = new WeakMap<Database, { readonly bucket: number; readonly offered: Promise<Kept> }>();

/** Offers in force now, expanded once per node and moment rather than once per hold. Capacity is never kept here. */
export async function offeredNow(tx: Tx): Promise<Offered> {
  const bucket = Math.floor(tx.now.getTime() / keptForMs);
  let kept = keptOf.get(tx.home);
  if (kept?.bucket !== bucket) {
    const mine = { bucket, offered: read(tx) };
    keptOf.set(tx.home, mine);
    mine.offered.catch(() => {
      if (keptOf.get(tx.home) === mine) keptOf.delete(tx.home);
    });
    kept = mine;
  }
  // the transaction of whoever came first may have failed: that is no reason for this one to
  const offered = await kept.offered.catch(() => read(tx));
  const peaks = await readPeaks(tx);
  const rules = await readRules(tx, tx.now);
  return { ...offered, rules, peaks: new Map(peaks.map((peak) => [peak.agreement, peak])) };
}

async function read(tx: Tx): Promise<Kept> {
  const offers = await readOffers(tx, tx.now, new Date(tx.now.getTime() + hoursAheadMs));
  return {
    offers,
    byId: new Map(offers.map((offer) => [offer.id, offer])),
    ferries: await readFerries(tx, tx.now),
    waterDetours: await readWaterDetours(tx, tx.now),
    declines: declinesAt(await readDoubts(tx), tx.now.getTime()),
  };
}
