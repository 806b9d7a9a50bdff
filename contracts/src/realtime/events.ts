import { z } from 'zod';
import { BrokenGlass } from '../audit/break-glass.ts';
import { CaseRow } from '../calls/case.ts';
import { Capacity } from '../capacity/capacity.ts';
import { Doubt } from '../directory/doubt.ts';
import { Offer } from '../directory/offer.ts';
import { DoctorDuty } from '../doctors/duty.ts';
import { AccountId, CaseId, Instant, OfferId } from '../ids.ts';
import { AlarmClocks, AlarmOwner } from '../oversight/alarm.ts';
import { AlarmEscalation, CapacityReminder } from '../oversight/clock.ts';
import { DeskLoad } from '../oversight/load.ts';
import { RequestRow } from '../placements/placement.ts';
import { Peak } from '../rules/agreement.ts';
import { RuleBook } from '../rules/rule-book.ts';

/**
 * Everything that is broadcast. An event carries the whole new row with its version, so applying it twice,
 * or after a snapshot that already shows it, changes nothing. No identity, no clinical text.
 */
export const eventTypes = {
  /** region: an offer's capacity, holds included */
  'capacity.changed': { v: 1, data: Capacity },
  /** region: an offer was added or changed */
  'offer.changed': { v: 1, data: Offer },
  /** region: an offer is no longer in force; `version` is higher than that of its last row */
  'offer.ended': { v: 1, data: z.object({ id: OfferId, version: z.int() }) },
  /** region: rules as in force after an import or a dated switch */
  'rules.changed': { v: 1, data: RuleBook },
  /** region: the peak rule of an agreement was opened or closed */
  'peak.changed': { v: 1, data: Peak },
  /** region: what declines say against the register was raised, counted or answered */
  'doubt.changed': { v: 1, data: Doubt },
  /** region: a doctor goes on or off duty, or can be reached otherwise */
  'duty.changed': { v: 1, data: DoctorDuty },
  /** desk and account: a question to a doctor or a responsibility is new; what it is, is fetched with authorisation */
  'doctor.news': { v: 1, data: z.object({ id: z.uuid(), version: z.int() }) },
  /** desk: a case's row */
  'case.changed': { v: 1, data: CaseRow },
  /** desk: somebody saved a field; its value is fetched with authorisation */
  'field.saved': {
    v: 1,
    data: z.object({ caseId: CaseId, field: z.string(), revision: z.int(), by: AccountId, at: Instant }),
  },
  /** desk: a case's citizen has, or has no more, a protected address; what may be shown is fetched with authorisation */
  'address.marked': { v: 1, data: z.object({ caseId: CaseId, at: Instant }) },
  /** desk: somebody took an alarm upon herself; it never has another owner */
  'alarm.owned': { v: 1, data: AlarmOwner },
  /** load: a desk's figures and its load level were reckoned anew */
  'load.changed': { v: 1, data: DeskLoad },
  /** desk: nobody took an alarm in time, the coordinator was told */
  'alarm.escalated': { v: 1, data: AlarmEscalation },
  /** desk: somebody of another desk opened one of its cases in an emergency, or that ended, or was seen */
  'glass.changed': { v: 1, data: BrokenGlass },
  /** desk: how long its clocks run was changed */
  'clocks.changed': { v: 1, data: AlarmClocks },
  /** unit and account of a coordinator: figures are out of date; at most three times a day */
  'capacity.reminded': { v: 1, data: CapacityReminder },
  /** account: the case of a crew's own request moved; what it is now is fetched with authorisation */
  'crew_request.changed': { v: 1, data: z.object({ caseId: CaseId, version: z.int() }) },
  /** account and desk: something calls a crew or a doctor, or was seen; what it is, is fetched with authorisation */
  'attention.changed': { v: 1, data: z.object({ id: z.uuid(), version: z.int() }) },
  /** unit: a request to this unit, new or changed */
  'request.changed': { v: 1, data: RequestRow },
} as const;

export type EventType = keyof typeof eventTypes;
export type EventData<T extends EventType> = z.infer<(typeof eventTypes)[T]['data']>;
