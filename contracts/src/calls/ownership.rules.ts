import type { Role } from '../identity/role.ts';
import { allowedActions, type CaseAction } from './case.lifecycle.ts';
import type { CaseRow } from './case.ts';

export interface Member {
  readonly accountId: string;
  readonly role: Role;
}

type Owned = Pick<CaseRow, 'status' | 'owner' | 'handingOn' | 'silentSince'>;

/** Open to those who do not own the case; everything else needs its owner. */
const ofOthers: ReadonlySet<CaseAction> = new Set(['claim', 'reassign', 'take_over', 'accept_case']);

/** What the table allows, and whose the case is: the buttons of this person. */
export function actionsOf(row: Owned, who: Member): readonly CaseAction[] {
  const own = row.owner?.id === who.accountId;
  return allowedActions(row.status, who.role).filter((action) => {
    switch (action) {
      case 'claim':
        return row.owner === null;
      case 'take_over':
        return !own && row.silentSince !== null;
      case 'accept_case':
        return !own && isOfferedTo(row, who.accountId);
      case 'offer_on':
        return own && row.handingOn === null;
      case 'withdraw_offer':
        return own && row.handingOn !== null;
      default:
        return own || ofOthers.has(action);
    }
  });
}

/** To her by name, or to whoever comes next. */
export const isOfferedTo = ({ handingOn, owner }: Pick<CaseRow, 'handingOn' | 'owner'>, accountId: string) =>
  handingOn !== null && owner?.id !== accountId && (handingOn.to === null || handingOn.to.id === accountId);

/** News about whose case it is that this person has not said she has seen; null: none. */
export function unseenPass(
  { passed, owner, closedAt }: Pick<CaseRow, 'passed' | 'owner' | 'closedAt'>,
  accountId: string,
): 'lost' | 'got' | null {
  if (passed === null) return null;
  if (passed.from?.id === accountId && owner?.id !== accountId) return passed.fromSaw ? null : 'lost';
  if (owner?.id !== accountId || passed.by.id === accountId || closedAt !== null) return null;
  return passed.ownerSaw ? null : 'got';
}
