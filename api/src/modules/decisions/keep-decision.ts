import type { OfferId } from '@leon/contracts/ids.ts';
import type { Need } from '@leon/contracts/matching/need.ts';
import type { World } from '@leon/contracts/matching/world.ts';
import type { Tx } from '../../db/actor.ts';
import type { Keys } from '../../db/keys.ts';
import { decide } from './decide.rules.ts';
import { type DecisionFacts, insertDecision } from './decision.store.ts';

interface Choice extends Omit<DecisionFacts, 'offerId' | 'municipality'> {
  readonly offerId: OfferId;
  /** The case's own; null: its text was destroyed. */
  readonly key: Buffer | null;
}

/** A choice with all it rests on, in the transaction of the choice itself. */
export async function keepDecision(
  tx: Tx,
  keys: Keys,
  { world, need }: { readonly world: World; readonly need: Need },
  { key, ...choice }: Choice,
): Promise<void> {
  if (key === null) return;
  const decided = decide(world, need, tx.now.getTime(), choice.offerId);
  if (!decided) return;
  await insertDecision(tx, keys, key, { ...choice, municipality: need.municipality }, decided);
}
