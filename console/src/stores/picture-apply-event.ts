import { alarmKey } from '@leon/contracts/oversight/alarm.ts';
import type { StreamEvent } from '@leon/contracts/realtime/stream.ts';
import { decodeEvent, type KnownEvent } from './picture-decode-event.ts';
import { type PictureRows, type SavedField, savedFieldKey } from './picture-state.ts';

type RowMaps =
  | 'capacities'
  | 'offers'
  | 'peaks'
  | 'doubts'
  | 'duties'
  | 'doctorNews'
  | 'attentionNews'
  | 'cases'
  | 'requests'
  | 'crewHeard'
  | 'savedFields'
  | 'addressMarks'
  | 'alarmOwners'
  | 'escalations'
  | 'brokenGlass'
  | 'reminders'
  | 'loads';

/** Rows under change: a map is copied once, at its first change, so that a thousand events cost one copy. */
class Draft {
  rows: PictureRows;
  readonly #copied = new Set<RowMaps>();

  constructor(rows: PictureRows) {
    this.rows = rows;
  }

  /** A row that is not newer than what is shown has no effect: duplicates and late comers are harmless. */
  keepNewer<Id, Row>(name: RowMaps, id: Id, row: Row, version: (row: Row) => number): void {
    const shown = (this.rows[name] as unknown as ReadonlyMap<Id, Row>).get(id);
    if (shown !== undefined && version(shown) >= version(row)) return;
    (this.#changeable(name) as unknown as Map<Id, Row>).set(id, row);
  }

  /** What has come back since, with a higher version, stays. */
  dropOlder<Id, Row>(name: RowMaps, id: Id, version: number, versionOf: (row: Row) => number): void {
    const shown = (this.rows[name] as unknown as ReadonlyMap<Id, Row>).get(id);
    if (shown === undefined || versionOf(shown) >= version) return;
    (this.#changeable(name) as unknown as Map<Id, Row>).delete(id);
  }

  #changeable(name: RowMaps): PictureRows[RowMaps] {
    if (!this.#copied.has(name)) {
      this.#copied.add(name);
      this.rows = { ...this.rows, [name]: new Map<unknown, unknown>(this.rows[name]) };
    }
    return this.rows[name];
  }
}

const versionOf = (row: { version: number }): number => row.version;
const revisionOf = (saved: SavedField): number => saved.revision;

function applyKnown(draft: Draft, event: KnownEvent): void {
  switch (event.type) {
    case 'capacity.changed':
      draft.keepNewer('capacities', event.data.offerId, event.data, versionOf);
      break;
    case 'offer.changed':
      draft.keepNewer('offers', event.data.id, event.data, versionOf);
      break;
    case 'offer.ended':
      draft.dropOlder('offers', event.data.id, event.data.version, versionOf);
      break;
    case 'rules.changed':
      if (event.data.version > draft.rows.rules.version) draft.rows = { ...draft.rows, rules: event.data };
      break;
    case 'peak.changed':
      draft.keepNewer('peaks', event.data.agreement, event.data, versionOf);
      break;
    case 'doubt.changed':
      draft.keepNewer('doubts', event.data.id, event.data, versionOf);
      break;
    case 'duty.changed':
      draft.keepNewer('duties', event.data.accountId, event.data, versionOf);
      break;
    case 'doctor.news':
      draft.keepNewer('doctorNews', event.data.id, event.data, versionOf);
      break;
    case 'attention.changed':
      draft.keepNewer('attentionNews', event.data.id, event.data, versionOf);
      break;
    case 'case.changed':
      draft.keepNewer('cases', event.data.id, event.data, versionOf);
      break;
    case 'crew_request.changed':
      draft.keepNewer('crewHeard', event.data.caseId, event.data, versionOf);
      break;
    case 'request.changed':
      draft.keepNewer('requests', event.data.id, event.data, versionOf);
      break;
    case 'alarm.owned':
      // it never has another owner
      draft.keepNewer('alarmOwners', alarmKey(event.data), event.data, () => 1);
      break;
    case 'load.changed':
      draft.keepNewer('loads', event.data.desk, event.data, versionOf);
      break;
    case 'alarm.escalated':
      draft.keepNewer('escalations', alarmKey(event.data), event.data, () => 1);
      break;
    case 'glass.changed':
      draft.keepNewer('brokenGlass', event.data.id, event.data, versionOf);
      break;
    case 'clocks.changed':
      draft.rows = { ...draft.rows, alarmClocks: event.data };
      break;
    case 'capacity.reminded':
      draft.keepNewer('reminders', event.data.offerId, event.data, ({ at }) => Date.parse(at));
      break;
    case 'address.marked':
      draft.keepNewer('addressMarks', event.data.caseId, event.data, ({ at }) => Date.parse(at));
      break;
    case 'field.saved': {
      const key = savedFieldKey(event.data.caseId, event.data.field);
      draft.keepNewer('savedFields', key, event.data, revisionOf);
      break;
    }
  }
}

/** Pure: the rows after these events. */
export function applyEvents(rows: PictureRows, events: readonly StreamEvent[]): PictureRows {
  const draft = new Draft(rows);
  for (const event of events) {
    const decoded = decodeEvent(event);
    if (decoded === 'unknown') draft.rows = { ...draft.rows, needsReload: true };
    else if (decoded === 'unreadable') draft.rows = { ...draft.rows, needsReload: true, incomplete: true };
    else applyKnown(draft, decoded);
  }
  return draft.rows;
}

/** Pure: the rows after one event. */
export const applyEvent = (rows: PictureRows, event: StreamEvent): PictureRows => applyEvents(rows, [event]);
