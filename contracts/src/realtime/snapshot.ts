import { z } from 'zod';
import { BrokenGlass } from '../audit/break-glass.ts';
import { CaseRow } from '../calls/case.ts';
import { Capacity } from '../capacity/capacity.ts';
import { Doubt } from '../directory/doubt.ts';
import {
  Competence,
  Desk,
  FerryLink,
  Municipality,
  Offer,
  TestKind,
  WaterDetour,
} from '../directory/offer.ts';
import { ProblemTemplate } from '../directory/problem-template.ts';
import { DoctorDuty } from '../doctors/duty.ts';
import { Instant } from '../ids.ts';
import { AlarmClocks, AlarmOwner, defaultAlarmClocks } from '../oversight/alarm.ts';
import { AlarmEscalation, CapacityReminder } from '../oversight/clock.ts';
import { DeskLoad } from '../oversight/load.ts';
import { RequestRow } from '../placements/placement.ts';
import { Peak } from '../rules/agreement.ts';
import { emptyRuleBook, RuleBook } from '../rules/rule-book.ts';

const at = { revision: z.int().nonnegative(), serverTime: Instant };

export const RegionSnapshot = z.object({
  audience: z.literal('region'),
  ...at,
  offers: z.array(Offer),
  capacities: z.array(Capacity),
  municipalities: z.array(Municipality),
  desks: z.array(Desk),
  competences: z.array(Competence),
  tests: z.array(TestKind).default([]),
  ferries: z.array(FerryLink),
  waterDetours: z.array(WaterDetour).default([]),
  /** What problems usually ask for; a suggestion of needs. */
  problemTemplates: z.array(ProblemTemplate).default([]),
  rules: RuleBook.default(emptyRuleBook),
  peaks: z.array(Peak).default([]),
  /** Only those that nobody has answered. */
  doubts: z.array(Doubt).default([]),
  /** Doctors whose duty has not ended. */
  duties: z.array(DoctorDuty).default([]),
  /** Opening hours are expanded to UTC up to here; the console fetches anew well before. */
  hoursUntil: Instant,
});
export type RegionSnapshot = z.infer<typeof RegionSnapshot>;

export const DeskSnapshot = z.object({
  audience: z.literal('desk'),
  ...at,
  cases: z.array(CaseRow),
  /** Alarms of these cases that somebody has taken upon herself. */
  alarmOwners: z.array(AlarmOwner).default([]),
  /** Of which the coordinator was told. */
  escalations: z.array(AlarmEscalation).default([]),
  alarmClocks: AlarmClocks.default(defaultAlarmClocks),
  /** Emergency accesses to the desk's cases that its coordinator has not seen. */
  brokenGlass: z.array(BrokenGlass).default([]),
});
export type DeskSnapshot = z.infer<typeof DeskSnapshot>;

/** Today's reminders of old figures, those the follower should hear of. */
const reminders = z.array(CapacityReminder).default([]);

export const UnitSnapshot = z.object({
  audience: z.literal('unit'),
  ...at,
  requests: z.array(RequestRow),
  reminders,
});
export type UnitSnapshot = z.infer<typeof UnitSnapshot>;

export const LoadSnapshot = z.object({ audience: z.literal('load'), ...at, loads: z.array(DeskLoad) });
export type LoadSnapshot = z.infer<typeof LoadSnapshot>;

/** What concerns one person alone. */
export const AccountSnapshot = z.object({ audience: z.literal('account'), ...at, reminders });

export const StreamSnapshot = z.discriminatedUnion('audience', [
  RegionSnapshot,
  DeskSnapshot,
  UnitSnapshot,
  AccountSnapshot,
  LoadSnapshot,
]);
export type StreamSnapshot = z.infer<typeof StreamSnapshot>;
