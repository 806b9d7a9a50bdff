import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { Capacity } from '@leon/contracts/capacity/capacity.ts';
import { type AlarmOwner, alarmKey } from '@leon/contracts/oversight/alarm.ts';
import type { RequestRow } from '@leon/contracts/placements/placement.ts';
import { acceptRows } from './picture.ts';

function newer<Id, Row extends { version: number }>(
  rows: ReadonlyMap<Id, Row>,
  id: Id,
  row: Row,
): ReadonlyMap<Id, Row> {
  const known = rows.get(id);
  return known !== undefined && known.version >= row.version ? rows : new Map(rows).set(id, row);
}

/**
 * The answer to one's own command is the very row that the stream brings a moment later; it is shown at once.
 * Versions decide, so whichever comes last changes nothing.
 */
export const acceptCase = (row: CaseRow) => acceptRows(({ cases }) => ({ cases: newer(cases, row.id, row) }));
export const acceptCapacity = (row: Capacity) =>
  acceptRows(({ capacities }) => ({ capacities: newer(capacities, row.offerId, row) }));
export const acceptAlarm = (owned: AlarmOwner) =>
  acceptRows(({ alarmOwners }) => ({
    alarmOwners: new Map(alarmOwners).set(alarmKey(owned), owned),
  }));
export const acceptRequest = (row: RequestRow) =>
  acceptRows(({ requests }) => ({ requests: newer(requests, row.id, row) }));
