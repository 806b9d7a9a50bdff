import type { CaseFieldName, CaseFieldValue } from '@leon/contracts/calls/case-field.ts';
import { deskStream } from '@leon/contracts/realtime/stream.ts';
import type { Tx } from '../../db/actor.ts';
import type { Keys } from '../../db/keys.ts';
import { emit } from '../../db/outbox.ts';
import { Refusal } from '../../refusal.ts';
import type { DeskMember } from './case.policy.ts';
import type { StoredCase } from './case.store.ts';
import { findField, sealValue, writeField } from './case-field.store.ts';
import { findCaseKey } from './case-key.store.ts';

/** What a step itself says in words is kept as a field: sealed, with a revision, told to whoever looks at the case. */
export async function writeSaid<F extends CaseFieldName>(
  tx: Tx,
  keys: Keys,
  member: DeskMember,
  found: StoredCase,
  field: F,
  value: CaseFieldValue<F>,
): Promise<void> {
  const key = await findCaseKey(tx, keys, found.id);
  if (key === null) throw new Refusal('request.not_found');
  const base = (await findField(tx, keys, key, found.id, field))?.revision ?? 0;
  const sealed = sealValue(keys, key, found.id, field, value);
  const write = { caseId: found.id, desk: found.desk_code, field, base, sealed, by: member.accountId };
  // a save of the same field at this very moment: the whole step is refused and can be sent again
  if (!(await writeField(tx, write))) throw new Refusal('version.conflict', { version: found.version });
  const saved = await findField(tx, keys, key, found.id, field);
  if (!saved?.savedBy) throw new Error('a field that was just written is gone');
  const { revision, savedBy: by, savedAt: at } = saved;
  await emit(tx, deskStream(found.desk_code), 'field.saved', {
    caseId: found.row.id,
    field,
    revision,
    by,
    at,
  });
}
