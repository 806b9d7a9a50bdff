import type { CaseFieldValues } from '@leon/contracts/calls/case-field.ts';
import type { CallerType } from '@leon/contracts/directory/offer-kind.ts';
import type { OfferId } from '@leon/contracts/ids.ts';
import type { Need } from '@leon/contracts/matching/need.ts';
import { needOfCase } from '@leon/contracts/matching/need-of-case.ts';

export interface AskingCase {
  readonly caller_type: CallerType;
  readonly declined_by: readonly string[];
}

/** What the server ranks with: only what is stored on the case. Null: it is not known where the citizen is. */
export function needOf(found: AskingCase, values: CaseFieldValues): Need | null {
  return needOfCase({ callerType: found.caller_type, declinedBy: found.declined_by as OfferId[] }, values);
}
