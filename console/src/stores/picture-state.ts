import type { BrokenGlass } from '@leon/contracts/audit/break-glass.ts';
import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { Capacity } from '@leon/contracts/capacity/capacity.ts';
import type { Doubt } from '@leon/contracts/directory/doubt.ts';
import type {
  Competence,
  Desk,
  FerryLink,
  Municipality,
  Offer,
  TestKind,
  WaterDetour,
} from '@leon/contracts/directory/offer.ts';
import type { ProblemTemplate } from '@leon/contracts/directory/problem-template.ts';
import type { DoctorDuty } from '@leon/contracts/doctors/duty.ts';
import type { CaseId, OfferId, RequestId } from '@leon/contracts/ids.ts';
import { type AlarmClocks, type AlarmOwner, defaultAlarmClocks } from '@leon/contracts/oversight/alarm.ts';
import type { AlarmEscalation } from '@leon/contracts/oversight/clock.ts';
import type { DeskLoad } from '@leon/contracts/oversight/load.ts';
import type { RequestRow } from '@leon/contracts/placements/placement.ts';
import type { EventData } from '@leon/contracts/realtime/events.ts';
import type { StreamName } from '@leon/contracts/realtime/stream.ts';
import type { Peak } from '@leon/contracts/rules/agreement.ts';
import { emptyRuleBook, type RuleBook } from '@leon/contracts/rules/rule-book.ts';

export type SavedField = EventData<'field.saved'>;

/** What the streams have told: changed by snapshots and events alone. Every map is replaced when it changes. */
export interface PictureRows {
  readonly offers: ReadonlyMap<OfferId, Offer>;
  readonly capacities: ReadonlyMap<OfferId, Capacity>;
  readonly municipalities: readonly Municipality[];
  readonly desks: readonly Desk[];
  readonly competences: readonly Competence[];
  readonly tests: readonly TestKind[];
  readonly problemTemplates: readonly ProblemTemplate[];
  readonly ferries: readonly FerryLink[];
  readonly waterDetours: readonly WaterDetour[];
  readonly rules: RuleBook;
  /** By agreement. */
  readonly peaks: ReadonlyMap<string, Peak>;
  /** By id; answered ones stay until the next snapshot. */
  readonly doubts: ReadonlyMap<string, Doubt>;
  /** Doctors' duties, by account; those that ended stay until the next snapshot. */
  readonly duties: ReadonlyMap<string, DoctorDuty>;
  /** Versions of questions and responsibilities that this console heard of; another map: fetch anew. */
  readonly doctorNews: ReadonlyMap<string, EventData<'doctor.news'>>;
  /** What calls this person, or somebody of the desk's cases, as heard of; another map: fetch anew. */
  readonly attentionNews: ReadonlyMap<string, EventData<'attention.changed'>>;
  /** Opening hours are known up to here (ms since 1970); null before the first picture. */
  readonly hoursUntil: number | null;
  readonly cases: ReadonlyMap<CaseId, CaseRow>;
  readonly requests: ReadonlyMap<RequestId, RequestRow>;
  /** Own requests as a crew of which something was heard; what they are now is asked for. */
  readonly crewHeard: ReadonlyMap<CaseId, EventData<'crew_request.changed'>>;
  /** Who has taken which alarm of the desk, by `alarmKey()`. */
  readonly alarmOwners: ReadonlyMap<string, AlarmOwner>;
  readonly alarmClocks: AlarmClocks;
  /** Alarms of which the coordinator was told, by `alarmKey()`. */
  readonly escalations: ReadonlyMap<string, AlarmEscalation>;
  /** Emergency accesses to the desk's cases, by id. */
  readonly brokenGlass: ReadonlyMap<string, BrokenGlass>;
  /** The newest reminder of each offer whose figures are out of date; those one should hear of. */
  readonly reminders: ReadonlyMap<OfferId, EventData<'capacity.reminded'>>;
  /** How loaded each desk is, by desk; for coordinators. */
  readonly loads: ReadonlyMap<string, DeskLoad>;
  /** Newest save of each field that this console heard of, by `savedFieldKey(caseId, field)`. */
  readonly savedFields: ReadonlyMap<string, SavedField>;
  /** When it was last said of a case's citizen whether her address is protected. */
  readonly addressMarks: ReadonlyMap<CaseId, EventData<'address.marked'>>;
  /** Own revision of each stream that has a picture. */
  readonly revisions: Readonly<Record<StreamName, number>>;
  /** The server speaks of things this build does not know: load the page anew when that is safe. */
  readonly needsReload: boolean;
  /** A row this build does know was changed in a way it cannot read: the picture is wrong until the page is loaded anew. */
  readonly incomplete: boolean;
}

export type Connection = 'connecting' | 'live' | 'late' | 'offline';

export interface PictureState extends PictureRows {
  readonly connection: Connection;
  /** Every followed stream has its picture and stands at the head of the last heartbeat. */
  readonly upToDate: boolean;
  /** When the last heartbeat came (ms since 1970 by the console's clock). */
  readonly lastHeartbeatAt: number | null;
  /** Last moment at which the heads of a heartbeat equalled own revisions; null: never yet. */
  readonly currentAt: number | null;
  /** Server's time minus the console's clock, at the last heartbeat. */
  readonly serverOffsetMs: number;
  /** Build of the api that was last heard; null before the first heartbeat. */
  readonly serverBuild: string | null;
}

export const savedFieldKey = (caseId: string, field: string): string => `${caseId}:${field}`;

export const emptyRows: PictureRows = {
  offers: new Map(),
  capacities: new Map(),
  municipalities: [],
  desks: [],
  competences: [],
  tests: [],
  problemTemplates: [],
  ferries: [],
  waterDetours: [],
  rules: emptyRuleBook,
  peaks: new Map(),
  doubts: new Map(),
  duties: new Map(),
  doctorNews: new Map(),
  attentionNews: new Map(),
  hoursUntil: null,
  cases: new Map(),
  requests: new Map(),
  crewHeard: new Map(),
  alarmOwners: new Map(),
  alarmClocks: defaultAlarmClocks,
  escalations: new Map(),
  brokenGlass: new Map(),
  reminders: new Map(),
  loads: new Map(),
  savedFields: new Map(),
  addressMarks: new Map(),
  revisions: {},
  needsReload: false,
  incomplete: false,
};

export const emptyPicture: PictureState = {
  ...emptyRows,
  connection: 'connecting',
  upToDate: false,
  lastHeartbeatAt: null,
  currentAt: null,
  serverOffsetMs: 0,
  serverBuild: null,
};

/** Age of the picture in ms: since the last moment it was known to be whole. Infinity: there has been no picture. */
export function pictureAge(state: Pick<PictureState, 'currentAt'>, nowMs: number): number {
  return state.currentAt === null ? Number.POSITIVE_INFINITY : Math.max(0, nowMs - state.currentAt);
}
