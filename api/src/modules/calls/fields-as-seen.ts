import type { StoredField } from '@leon/contracts/calls/case-field.ts';
import {
  type AddressShown,
  addressFor,
  type ProtectedAddressRule,
  withoutAddress,
} from '@leon/contracts/calls/protected-address.rules.ts';
import type { Tx } from '../../db/actor.ts';
import type { Keys } from '../../db/keys.ts';
import { noteLook } from './access-log.store.ts';
import type { DeskMember } from './case.policy.ts';
import type { StoredCase } from './case.store.ts';
import { readFields } from './case-field.store.ts';
import { addressRule, isProtectedAtDesk } from './protected-address.store.ts';

export interface FieldsAsSeen {
  readonly fields: StoredField[];
  readonly address: AddressShown;
  readonly rule: ProtectedAddressRule;
}

export const readerOf = (found: StoredCase, { accountId }: DeskMember) =>
  found.owner_account_id === accountId ? 'owner' : 'desk_colleague';

/** How a desk's member sees where the citizen of a case is found. */
export async function addressAsSeen(tx: Tx, found: StoredCase, member: DeskMember): Promise<AddressShown> {
  return addressFor(await isProtectedAtDesk(tx, found.id), readerOf(found, member), await addressRule(tx));
}

/** What a desk's member is given of a case's fields; a look at a protected address is one by itself, with its ground. */
export async function readFieldsAs(
  tx: Tx,
  keys: Keys,
  found: StoredCase,
  member: DeskMember,
): Promise<FieldsAsSeen> {
  const rule = await addressRule(tx);
  const reader = readerOf(found, member);
  const address = addressFor(await isProtectedAtDesk(tx, found.id), reader, rule);
  const fields = await readFields(tx, keys, found.id);
  if (address === 'hidden') return { fields: withoutAddress(fields, rule), address, rule };
  if (
    address === 'protected' &&
    fields.some(({ field, value }) => rule.fields.includes(field) && value !== null)
  )
    await noteLook(tx, reader === 'owner' ? 'own_case' : 'desk_case', found.id, 'protected_address');
  return { fields, address, rule };
}
