import { z } from 'zod';
import { type Points, sumOf } from './score-table.ts';

/** Mildest first. */
export const tobsBands = ['GREEN', 'YELLOW', 'ORANGE', 'RED'] as const;
export const TobsBand = z.enum(tobsBands);
export type TobsBand = z.infer<typeof TobsBand>;

const highestTotal = 15;

/** A band up to and including a total. */
export const TobsActionStep = z.strictObject({
  upTo: z.int().min(0).max(highestTotal),
  band: TobsBand,
  /** Minutes to the next scoring; null: the municipality has not said. */
  recheckMinutes: z.int().positive().nullable(),
});
export type TobsActionStep = z.infer<typeof TobsActionStep>;

/** What a municipality does at which total: its own choice, so data with an approver, never a constant. */
export const TobsActionBands = z
  .strictObject({
    id: z.string().min(1),
    version: z.string().min(1),
    source: z.string().min(1),
    /** False until a physician has approved it for the municipality; shown as "ikke godkendt". */
    approved: z.boolean(),
    approvedBy: z.string().min(1).nullable(),
    /** ISO date. */
    validFrom: z.iso.date().nullable(),
    /** Each band up to and including a total, rising, the last one up to 15. */
    steps: z.array(TobsActionStep).min(1),
    /** Band that one parameter with 3 points gives whatever the total; null: no such rule. */
    singleThree: TobsBand.nullable(),
  })
  .refine(({ approved, approvedBy }) => !approved || approvedBy !== null, 'an approved table has an approver')
  .refine(
    ({ steps }) =>
      steps.at(-1)?.upTo === highestTotal &&
      steps.every(({ upTo }, index) => index === 0 || upTo > (steps[index - 1]?.upTo ?? upTo)),
    'totals rise to 15',
  )
  .refine(
    ({ steps }) =>
      steps.every(({ band }, index) => index === 0 || rank(band) >= rank(steps[index - 1]?.band ?? band)),
    'a higher total is never a milder band',
  );
export type TobsActionBands = z.infer<typeof TobsActionBands>;

const rank = (band: TobsBand): number => TobsBand.options.indexOf(band);

/** The stronger of the band of the total and the rule of a single 3. */
export function tobsBandOf(points: readonly Points[], { steps, singleThree }: TobsActionBands): TobsBand {
  const total = sumOf(points);
  const step = steps.find(({ upTo }) => total <= upTo);
  if (step === undefined) throw new RangeError(`No band for ${total}`);
  const raised = singleThree !== null && points.includes(3) && rank(singleThree) > rank(step.band);
  return raised ? singleThree : step.band;
}

/** `2:YELLOW:480` as a step; the parts have been checked. */
export function readTobsStep(text: string): TobsActionStep {
  const [upTo, band, minutes] = text.split(':');
  return {
    upTo: Number(upTo),
    band: TobsBand.parse(band),
    recheckMinutes: minutes === undefined ? null : Number(minutes),
  };
}

/** Totals rise to 15 and no higher total is milder. */
export const areTobsSteps = (steps: readonly TobsActionStep[], singleThree: TobsBand | null): boolean =>
  TobsActionBands.safeParse({
    ...{ id: '-', version: '-', source: '-', approved: false, approvedBy: null, validFrom: null },
    steps,
    singleThree,
  }).success;
