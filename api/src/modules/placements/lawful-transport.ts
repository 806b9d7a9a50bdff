import type { TransportKind } from '@leon/contracts/calls/case.ts';
import { forbiddingRule, isByAmbulance } from '@leon/contracts/rules/crew-conveyance.ts';
import type { Tx } from '../../db/actor.ts';
import type { Keys } from '../../db/keys.ts';
import { Refusal } from '../../refusal.ts';
import { readFields, type StoredCase, valuesOf } from '../calls/index.ts';
import { readRules } from '../directory/index.ts';
import { offeredNow } from '../matching/index.ts';

/** Says which rule forbids it and what that rests on; the lawful ways are in the rule itself. */
export async function refuseUnlawful(
  tx: Tx,
  keys: Keys,
  found: StoredCase,
  kind: TransportKind,
): Promise<void> {
  if (!isByAmbulance(kind)) return;
  const to = (await offeredNow(tx)).byId.get(found.offer_id ?? '');
  if (!to) return;
  const { conveyance } = await readRules(tx, tx.now);
  const { crewSawAtHome } = valuesOf(await readFields(tx, keys, found.id));
  const drive = { callerType: found.caller_type, to, seenAtHome: crewSawAtHome !== false };
  const rule = forbiddingRule(conveyance, drive, tx.now.getTime());
  if (rule === null) return;
  const { id, version, source, alternatives } = rule;
  throw new Refusal('transport.not_lawful', {
    rule: id,
    version,
    source,
    alternatives: alternatives.join(','),
  });
}
