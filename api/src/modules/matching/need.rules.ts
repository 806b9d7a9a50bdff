import type { CaseFieldValues } from '@leon/contracts/calls/case-field.ts';
import { Urgency } from '@leon/contracts/calls/isbar.ts';
import type { CallerType } from '@leon/contracts/directory/offer-kind.ts';
import type { Role } from '@leon/contracts/identity/role.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import type { Need } from '@leon/contracts/matching/need.ts';
import { needOfCase } from '@leon/contracts/matching/need-of-case.ts';
import type { RuleBook } from '@leon/contracts/rules/rule-book.ts';

export interface AskingCase {
  readonly caller_type: CallerType;
  readonly declined_by: readonly string[];
  readonly desk_code: string;
  readonly urgency: string | null;
  readonly owner_account_id: string | null;
}

interface Asking {
  readonly member: { readonly accountId: string; readonly name: string; readonly role: Role };
  readonly rules: RuleBook;
  readonly now: Date;
}

/** What the server ranks with: only what is stored on the case. Null: it is not known where the citizen is. */
export function needOf(
  found: AskingCase,
  values: CaseFieldValues,
  { member, rules, now }: Asking,
): Need | null {
  const row = {
    callerType: found.caller_type,
    declinedBy: found.declined_by as OfferId[],
    desk: found.desk_code,
    urgency: Urgency.nullable().parse(found.urgency),
  };
  // a visitation doctor who owns the case takes part by owning it
  const owns = member.role === 'visitation_doctor' && found.owner_account_id === member.accountId;
  return needOfCase(row, values, { rules, now: now.getTime(), ownDoctor: owns ? member.name : null });
}
