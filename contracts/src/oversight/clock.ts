import { z } from 'zod';
import { CaseId, DeskCode, Instant, OfferId } from '../ids.ts';
import { AlarmKind } from './alarm.ts';

/** An alarm that nobody took in time: the coordinator was told. */
export const AlarmEscalation = z.strictObject({
  caseId: CaseId,
  kind: AlarmKind,
  occasion: z.string().min(1).max(80),
  at: Instant,
});
export type AlarmEscalation = z.infer<typeof AlarmEscalation>;

/** Figures of an offer are out of date, and its unit was reminded for the nth time that day. */
export const CapacityReminder = z.object({ offerId: OfferId, nth: z.int().positive(), at: Instant });
export type CapacityReminder = z.infer<typeof CapacityReminder>;

/**
 * Durations a desk may set for itself. Default values, their sources and what nobody has approved yet are in the region's
 * folder (`desk-clocks.csv`); a desk's own lie on top.
 */
export const deskClockSettings = [
  'alarm_unanswered_after',
  'alarm_unanswered_crew_after',
  'decision_warn_after',
  'decision_warn_crew_after',
  'decision_late_after',
  'decision_late_crew_after',
  'doctor_warn_after',
  'doctor_late_after',
  'answer_within',
  'answer_within_urgent',
  'answer_tell_coordinator_after',
  'answer_tell_coordinator_urgent_after',
  'hold_for',
  'call_back_within',
  'first_visit_within',
  'first_visit_within_urgent',
  'alarm_no_arrival_after',
  'acknowledge_within',
  'appointment_confirmed_within',
  'appointment_within',
  'alarm_responsibility_warn_before',
  'alarm_responsibility_sound_before',
  'follow_up_within',
  'follow_up_open_for',
  'question_stands_for',
  'capacity_remind_every',
  'alarm_repeat_every',
  'alarm_escalate_after',
  'alarm_group_within',
  'recall_within',
  'handover_shown_for',
  'opinion_open_for',
  'load_keeps_for',
  'on_duty_within',
  'position_old_after',
  'position_gone_after',
] as const;
export const DeskClockSetting = z.enum(deskClockSettings);
export type DeskClockSetting = z.infer<typeof DeskClockSetting>;

/** ISO 8601, hours, minutes and seconds: neither a day nor a month is the same length twice a year. */
export const ClockDuration = z
  .string()
  .regex(/^PT(?=\d)(?:\d{1,4}H)?(?:\d{1,4}M)?(?:\d{1,4}S)?$/)
  .refine((text) => durationSeconds(text) > 0 && durationSeconds(text) <= 40 * 86_400);

/** `PT2H30M` in seconds; 0 for what is no such duration. */
export function durationSeconds(text: string): number {
  const [, hours = '0', minutes = '0', seconds = '0'] =
    /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(text) ?? [];
  return Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
}

export const DeskClock = z.strictObject({
  desk: DeskCode,
  setting: DeskClockSetting,
  value: ClockDuration,
  /** `desk`: its own word · `region`: the region's folder, for this desk or for all. */
  from: z.enum(['desk', 'region']),
  approved: z.boolean(),
  source: z.string(),
  /** Rises with each change of the desk's own; 0: there is none. */
  version: z.int().nonnegative(),
  setBy: z.string().nullable(),
  setAt: Instant.nullable(),
});
export type DeskClock = z.infer<typeof DeskClock>;
