import type { Vitals } from '@leon/contracts/calls/isbar.ts';
import { scoresFor } from '@leon/contracts/matching/need-of-case.ts';
import { tobsActionRuleOf } from '@leon/contracts/matching/rules-in-force.ts';
import { supportOn } from '@leon/contracts/rules/support.ts';
import { tobsActionsOf } from '@leon/contracts/rules/tobs-actions.ts';
import { recheckMinutes, type Standing, standingOf } from '@leon/contracts/triage/recheck.ts';
import type { Tx } from '../../db/actor.ts';
import type { Services } from '../../services.ts';
import { readFields, type StoredCase, valuesOf } from '../calls/index.ts';
import { readRules } from '../directory/index.ts';

interface Due extends Standing {
  /** When she is measured next; null: no score asks for it. */
  readonly due: Date | null;
}

/** How she stands by these values, or by those stored on the case, and when she is measured again. */
export async function standingNow(
  tx: Tx,
  services: Services,
  found: StoredCase,
  vitals?: Vitals,
  from: Date = tx.now,
): Promise<Due> {
  const stored = valuesOf(await readFields(tx, services.keys, found.id));
  const rules = await readRules(tx, tx.now);
  const asked = { rules, now: tx.now.getTime() };
  const standing = standingOf(scoresFor(found.row, vitals ? { ...stored, vitals } : stored, asked));
  return { ...standing, due: await dueAfter(tx, found, standing, from) };
}

export async function dueAfter(
  tx: Tx,
  found: StoredCase,
  standing: Standing,
  from: Date = tx.now,
): Promise<Date | null> {
  const rules = await readRules(tx, tx.now);
  // what a score said earlier sets no time once the module is off
  if (supportOn(rules, tx.now.getTime()) === null) return null;
  const table = tobsActionsOf(tobsActionRuleOf(rules, found.row.desk, tx.now.getTime()));
  const minutes = recheckMinutes(standing, table);
  return minutes === null ? null : new Date(from.getTime() + minutes * 60_000);
}
