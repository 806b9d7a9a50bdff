import type { CommandId, OfferId } from '@leon/contracts/ids.ts';
import type { Tx } from '../../db/actor.ts';
import type { Services } from '../../services.ts';
import { type DeskMember, findCaseKey, readFields, type StoredCase, valuesOf } from '../calls/index.ts';
import { regionCapacities } from '../capacity/index.ts';
import { decide, insertDecision } from '../decisions/index.ts';
import { needOf, offeredNow, worldOf } from '../matching/index.ts';

/** An admission is a choice too: what it was made from, and what kept the citizen from care outside hospital. */
export async function keepDecision(
  tx: Tx,
  services: Services,
  member: DeskMember,
  found: StoredCase,
  { commandId, offerId }: { readonly commandId: CommandId; readonly offerId: OfferId },
): Promise<void> {
  const key = await findCaseKey(tx, services.keys, found.id);
  const offered = await offeredNow(tx);
  const values = valuesOf(await readFields(tx, services.keys, found.id));
  const need = needOf(found, values, { member, rules: offered.rules, now: tx.now });
  // admitted before it was known where the citizen is: there was no list to choose from
  if (key === null || need === null) return;
  const world = worldOf(services, offered, need, await regionCapacities(tx));
  const decided = decide(world, need, tx.now.getTime(), offerId);
  if (!decided) return;
  const facts = {
    id: commandId,
    caseId: found.id,
    desk: found.desk_code,
    offerId,
    kind: 'admission',
  } as const;
  const by = { decidedBy: member.accountId, municipality: need.municipality };
  await insertDecision(tx, services.keys, key, { ...facts, ...by }, decided);
}
