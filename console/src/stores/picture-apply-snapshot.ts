import type { OfferId } from '@leon/contracts/ids.ts';
import { alarmKey } from '@leon/contracts/oversight/alarm.ts';
import type { StreamSnapshot } from '@leon/contracts/realtime/snapshot.ts';
import type { StreamName } from '@leon/contracts/realtime/stream.ts';
import type { PictureRows } from './picture-state.ts';

const byId = <Id, Row extends { id: Id }>(rows: readonly Row[]): Map<Id, Row> =>
  new Map(rows.map((row) => [row.id, row]));

const byOffer = <Row extends { offerId: OfferId }>(rows: readonly Row[]): Map<OfferId, Row> =>
  new Map(rows.map((row) => [row.offerId, row]));

function rowsOf(snapshot: StreamSnapshot): Partial<PictureRows> {
  switch (snapshot.audience) {
    case 'region': {
      const { offers, capacities, municipalities, desks, competences, ferries, waterDetours, hoursUntil } =
        snapshot;
      const { rules, peaks, doubts, duties, problemTemplates, tests } = snapshot;
      return {
        offers: byId(offers),
        capacities: new Map(capacities.map((capacity) => [capacity.offerId, capacity])),
        municipalities,
        desks,
        competences,
        tests,
        problemTemplates,
        ferries,
        waterDetours,
        rules,
        peaks: new Map(peaks.map((peak) => [peak.agreement, peak])),
        doubts: byId(doubts),
        duties: new Map(duties.map((duty) => [duty.accountId, duty])),
        hoursUntil: Date.parse(hoursUntil),
      };
    }
    case 'desk':
      return {
        cases: byId(snapshot.cases),
        alarmOwners: new Map(snapshot.alarmOwners.map((owned) => [alarmKey(owned), owned])),
        alarmClocks: snapshot.alarmClocks,
        escalations: new Map(snapshot.escalations.map((told) => [alarmKey(told), told])),
        brokenGlass: byId(snapshot.brokenGlass),
      };
    case 'unit':
      return { requests: byId(snapshot.requests), reminders: byOffer(snapshot.reminders) };
    case 'load':
      return { loads: new Map(snapshot.loads.map((load) => [load.desk, load])) };
    case 'account':
      return { reminders: byOffer(snapshot.reminders) };
  }
}

/** Pure: the whole of a stream's rows as they were at a revision takes the place of what was shown. */
export function applySnapshot(rows: PictureRows, stream: StreamName, snapshot: StreamSnapshot): PictureRows {
  return {
    ...rows,
    ...rowsOf(snapshot),
    revisions: { ...rows.revisions, [stream]: snapshot.revision },
  };
}

/** Pure: a stream that may no longer be followed leaves nothing on the screen. */
export function dropStream(rows: PictureRows, stream: StreamName): PictureRows {
  const { [stream]: _dropped, ...revisions } = rows.revisions;
  if (stream.startsWith('desk:'))
    return {
      ...rows,
      cases: new Map(),
      alarmOwners: new Map(),
      escalations: new Map(),
      brokenGlass: new Map(),
      savedFields: new Map(),
      addressMarks: new Map(),
      revisions,
    };
  if (stream.startsWith('load:')) return { ...rows, loads: new Map(), revisions };
  if (stream.startsWith('unit:')) return { ...rows, requests: new Map(), revisions };
  return { ...rows, revisions };
}
