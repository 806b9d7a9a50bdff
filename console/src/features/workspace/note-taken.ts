import { noteTaken as noteTakenRoute, type TakenAs } from '@leon/contracts/audit/taken.routes.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { call } from '../../lib/http.ts';

/** A print and a copy stand in the access log. The desk prints without a line too: then the look itself is all that is logged. */
export function noteTaken(row: CaseRow, as: TakenAs): void {
  void call(noteTakenRoute, { params: { caseId: row.id }, body: { as } }).catch(() => undefined);
}
