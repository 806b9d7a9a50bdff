import type { Urgency } from '@leon/contracts/calls/isbar.ts';
import type { UrgencyStanding } from '@leon/contracts/calls/urgency.ts';
import { scoresOfCase } from '@leon/contracts/triage/scores-of-case.ts';
import type { Tx } from '../../db/actor.ts';
import type { Keys } from '../../db/keys.ts';
import type { StoredCase } from './case.store.ts';
import { readFields, valuesOf } from './case-field.store.ts';

/** How the case stands and what its scores say, from what is stored: never from the request. */
export async function urgencyStanding(tx: Tx, keys: Keys, found: StoredCase): Promise<UrgencyStanding> {
  const values = valuesOf(await readFields(tx, keys, found.id));
  const row = { callerType: found.caller_type, urgency: found.urgency as Urgency | null };
  return { current: row.urgency, byScores: scoresOfCase(row, values).byScores };
}
