import type { UrgencyStanding } from '@leon/contracts/calls/urgency.ts';
import { scoresFor } from '@leon/contracts/matching/need-of-case.ts';
import type { Tx } from '../../db/actor.ts';
import type { Keys } from '../../db/keys.ts';
import { readRules } from '../directory/index.ts';
import type { StoredCase } from './case.store.ts';
import { readFields, valuesOf } from './case-field.store.ts';

/** How the case stands and what its scores say by the desk's rules, from what is stored: never from the request. */
export async function urgencyStanding(tx: Tx, keys: Keys, found: StoredCase): Promise<UrgencyStanding> {
  const values = valuesOf(await readFields(tx, keys, found.id));
  const rules = await readRules(tx, tx.now);
  const { byScores } = scoresFor(found.row, values, { rules, now: tx.now.getTime() });
  return { current: found.urgency, byScores };
}
