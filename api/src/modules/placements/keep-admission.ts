import type { CommandId, OfferId } from '@leon/contracts/ids.ts';
import type { Tx } from '../../db/actor.ts';
import type { Services } from '../../services.ts';
import { type DeskMember, findCaseKey, readFields, type StoredCase, valuesOf } from '../calls/index.ts';
import { regionCapacities } from '../capacity/index.ts';
import { keepDecision } from '../decisions/index.ts';
import { needOf, offeredNow, worldOf } from '../matching/index.ts';

/** An admission is a choice too: what it was made from, and what kept the citizen from care outside hospital. */
export async function keepAdmission(
  tx: Tx,
  { keys, ...services }: Services,
  member: DeskMember,
  found: StoredCase,
  { commandId, offerId }: { readonly commandId: CommandId; readonly offerId: OfferId },
): Promise<void> {
  const offered = await offeredNow(tx);
  const values = valuesOf(await readFields(tx, keys, found.id));
  const need = needOf(found, values, { member, rules: offered.rules, now: tx.now });
  // admitted before it was known where the citizen is: there was no list to choose from
  if (need === null) return;
  const world = worldOf(services, offered, need, await regionCapacities(tx));
  const key = await findCaseKey(tx, keys, found.id);
  const choice = { id: commandId, caseId: found.id, desk: found.desk_code, offerId, key } as const;
  await keepDecision(
    tx,
    keys,
    { world, need },
    { ...choice, kind: 'admission', decidedBy: member.accountId },
  );
}
