import { z } from 'zod';
import { DeskCode } from '../ids.ts';
import { ruleFields } from '../rules/rule.ts';

/** How loaded a desk is, mildest first. Danish on screen: normal · travlt · presset · kritisk. */
export const loadLevels = ['normal', 'busy', 'pressed', 'critical'] as const;
export const LoadLevel = z.enum(loadLevels);
export type LoadLevel = z.infer<typeof LoadLevel>;

/** What a load level is made of; each is a figure of `DeskFigures`. */
export const loadMeasures = [
  'waiting',
  'longest_wait',
  'clocks_broken',
  'cases_per_nurse',
  'unanswered',
  'occupancy',
  'not_current',
] as const;
export const LoadMeasure = z.enum(loadMeasures);
export type LoadMeasure = z.infer<typeof LoadMeasure>;

const threshold = z.number().min(0);

/** From which figure on a measure counts as busy, pressed or critical: 1, 2 or 3 points. */
export const LoadParameter = z.strictObject({
  ...ruleFields,
  /** Null: every desk that has none of its own for the measure. */
  desk: DeskCode.nullable(),
  measure: LoadMeasure,
  busy: threshold,
  pressed: threshold,
  critical: threshold,
});
export type LoadParameter = z.infer<typeof LoadParameter>;

/** From how many points on, all measures together, a level is reached. */
export const LoadStep = z.strictObject({
  ...ruleFields,
  desk: DeskCode.nullable(),
  level: LoadLevel,
  fromPoints: z.int().min(0),
});
export type LoadStep = z.infer<typeof LoadStep>;

/** Where in the console an action is done; null: outside LEON. */
export const ActionPlace = z.enum(['peak', 'capacity', 'requests', 'cases']);
export type ActionPlace = z.infer<typeof ActionPlace>;

/** What is done at a level and above it, in words. */
export const LoadAction = z.strictObject({
  ...ruleFields,
  nameEn: z.string(),
  desk: DeskCode.nullable(),
  level: LoadLevel,
  place: ActionPlace.nullable(),
});
export type LoadAction = z.infer<typeof LoadAction>;

/** Everything that a load level rests on, as in force at a moment. */
export interface LoadBook {
  readonly parameters: readonly LoadParameter[];
  readonly steps: readonly LoadStep[];
  readonly actions: readonly LoadAction[];
}
