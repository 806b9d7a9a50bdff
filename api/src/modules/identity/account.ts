import type { Role } from '@leon/contracts/identity/role.ts';
import type { Person } from '../../db/actor.ts';

export interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly desk_code: string | null;
  readonly organisation_code: string | null;
  readonly disabled_at: Date | null;
}

export const personOf = (account: AccountRow): Person => ({
  kind: 'person',
  accountId: account.id,
  name: account.name,
  role: account.role,
  desk: account.desk_code,
  organisation: account.organisation_code,
});
