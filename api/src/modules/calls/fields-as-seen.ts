import type { StoredField } from '@leon/contracts/calls/case-field.ts';
import {
  type AddressShown,
  addressFor,
  isAddressField,
  withoutAddress,
} from '@leon/contracts/calls/protected-address.rules.ts';
import type { Tx } from '../../db/actor.ts';
import type { Keys } from '../../db/keys.ts';
import { noteLook } from './access-log.store.ts';
import type { DeskMember } from './case.policy.ts';
import type { StoredCase } from './case.store.ts';
import { readFields } from './case-field.store.ts';
import { isProtected } from './protected-address.store.ts';

export interface FieldsAsSeen {
  readonly fields: StoredField[];
  readonly address: AddressShown;
}

/** How a desk's member sees where the citizen of a case is found. */
export async function addressAsSeen(tx: Tx, found: StoredCase, member: DeskMember): Promise<AddressShown> {
  const reader = found.owner_account_id === member.accountId ? 'owner' : 'desk_colleague';
  return addressFor(await isProtected(tx, found.id), reader);
}

/** What a desk's member is given of a case's fields; a look at a protected address is one by itself, with its ground. */
export async function readFieldsAs(
  tx: Tx,
  keys: Keys,
  found: StoredCase,
  member: DeskMember,
): Promise<FieldsAsSeen> {
  const address = await addressAsSeen(tx, found, member);
  const fields = await readFields(tx, keys, found.id);
  if (address === 'hidden') return { fields: withoutAddress(fields), address };
  if (address === 'protected' && fields.some(({ field, value }) => isAddressField(field) && value !== null))
    await noteLook(tx, 'own_case', found.id, 'protected_address');
  return { fields, address };
}
