import type { CaseRow } from '@leon/contracts/calls/case.ts';
import { useDialogs } from '../../stores/dialogs.store.ts';

/** Nothing moves until somebody has been named in the dialog. */
export async function openGiving(row: CaseRow): Promise<CaseRow> {
  useDialogs.getState().giveCase(row.id);
  return row;
}
