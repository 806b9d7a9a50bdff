import type { TransportKind, TrialUse } from '@leon/contracts/calls/case.ts';
import { forbiddingRule, isByAmbulance, openingTrial } from '@leon/contracts/rules/crew-conveyance.ts';
import type { Tx } from '../../db/actor.ts';
import type { Keys } from '../../db/keys.ts';
import { Refusal } from '../../refusal.ts';
import { readFields, type StoredCase, valuesOf } from '../calls/index.ts';
import { readRules } from '../directory/index.ts';
import { offeredNow } from '../matching/index.ts';

/**
 * Says which rule forbids it and what that rests on; the lawful ways are in the rule itself. Returns the trial that makes
 * it lawful, to be journalled with its use; null: it needs none.
 */
export async function refuseUnlawful(
  tx: Tx,
  keys: Keys,
  found: StoredCase,
  kind: TransportKind,
): Promise<TrialUse | null> {
  if (!isByAmbulance(kind)) return null;
  const to = (await offeredNow(tx)).byId.get(found.offer_id ?? '');
  if (!to) return null;
  const { conveyance } = await readRules(tx, tx.now);
  const { crewSawAtHome } = valuesOf(await readFields(tx, keys, found.id));
  const drive = { callerType: found.caller_type, to, seenAtHome: crewSawAtHome !== false };
  const rule = forbiddingRule(conveyance, drive, tx.now.getTime());
  if (rule === null) {
    const trial = openingTrial(conveyance, drive, tx.now.getTime());
    return trial === null ? null : { trial: trial.id, version: trial.version, name: trial.name };
  }
  const { id, version, source, alternatives } = rule;
  throw new Refusal('transport.not_lawful', {
    rule: id,
    version,
    source,
    alternatives: alternatives.join(','),
  });
}
