import { z } from 'zod';
import { AccountId, CaseId, Instant } from '../ids.ts';

/**
 * The only things that may sound, most urgent first (workflow edition 2026, "Corrections after a review by users"); all
 * else colours a row.
 */
export const alarmKinds = [
  'worse',
  'unanswered',
  'closed',
  'no_answer',
  'no_arrival',
  'responsibility_ending',
] as const;
export const AlarmKind = z.enum(alarmKinds);
export type AlarmKind = z.infer<typeof AlarmKind>;

/** One alarm: the same for as long as it is about the same event, another once that happens again. */
export const AlarmRef = z.strictObject({
  caseId: CaseId,
  kind: AlarmKind,
  /** What tells one event of this kind from the next: an instant, a request or a place. */
  occasion: z.string().min(1).max(80),
});
export type AlarmRef = z.infer<typeof AlarmRef>;

/** Who has taken an alarm upon herself; exactly one person, and it sounds for nobody from then on. */
export const AlarmOwner = z.strictObject({
  ...AlarmRef.shape,
  owner: z.strictObject({ id: AccountId, name: z.string() }),
  at: Instant,
});
export type AlarmOwner = z.infer<typeof AlarmOwner>;

export const alarmKey = ({ caseId, kind, occasion }: AlarmRef): string => `${caseId} ${kind} ${occasion}`;

const seconds = z.int().positive();

/** When a desk wants to hear what, in seconds; data of the desk. */
export const AlarmClocks = z.strictObject({
  /** A call may ring this long; a crew waits beside the citizen. */
  unansweredAfter: seconds,
  unansweredCrewAfter: seconds,
  /** After the expected time of arrival. */
  noArrivalAfter: seconds,
  /** Before the end of medical responsibility a row is coloured, and later it sounds. */
  responsibilityWarnBefore: seconds,
  responsibilitySoundBefore: seconds,
  /** An alarm that nobody owns is heard again. */
  repeatEvery: seconds,
  // Later additions have a default: a picture kept from before them stays readable.
  /** An alarm that nobody owns for so long is told to the coordinator. */
  escalateAfter: seconds.default(120),
  /** From the claim: yellow, red; a crew waits beside the citizen. */
  decisionWarn: seconds.default(600),
  decisionWarnCrew: seconds.default(300),
  decisionLate: seconds.default(1_200),
  decisionLateCrew: seconds.default(600),
  /** How long a unit has to answer; urgent is red and orange. */
  answerWithin: seconds.default(900),
  answerWithinUrgent: seconds.default(300),
  /** How long a place is held before anybody is asked. */
  holdFor: seconds.default(900),
  /** Alarms of one kind that fall due so close to each other are one. */
  groupWithin: seconds.default(300),
  /** A unit's position that is older is marked, and one of a unit that nobody has heard of for so long is not shown. */
  positionOldAfter: seconds.default(60),
  positionGoneAfter: seconds.default(43_200),
});
export type AlarmClocks = z.infer<typeof AlarmClocks>;

/**
 * In force until a desk's own have been told. Workflow edition 2026: K1 (60 s, crews 20 s), K2 (10 and 20 min, crews
 * half), K5 (15 min), K8 (expected time + 30 min),
 * K12 (2 h before); when responsibility sounds, how often an alarm repeats and which are one are LEON's defaults.
 */
export const defaultAlarmClocks: AlarmClocks = {
  unansweredAfter: 60,
  unansweredCrewAfter: 20,
  noArrivalAfter: 1_800,
  responsibilityWarnBefore: 7_200,
  responsibilitySoundBefore: 1_800,
  repeatEvery: 10,
  escalateAfter: 120,
  decisionWarn: 600,
  decisionWarnCrew: 300,
  decisionLate: 1_200,
  decisionLateCrew: 600,
  answerWithin: 900,
  answerWithinUrgent: 300,
  holdFor: 900,
  groupWithin: 300,
  positionOldAfter: 60,
  positionGoneAfter: 43_200,
};
