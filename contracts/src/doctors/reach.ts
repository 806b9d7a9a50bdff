import { z } from 'zod';
import { Instant } from '../ids.ts';
import { Responsible } from '../placements/placement.ts';

/** Who is tried when the responsible doctor does not answer, in this order (X14 of the workflow, edition 2026). */
export const reachSteps = ['responsible', 'practice', 'on_call', 'desk_doctor'] as const;
export const ReachStep = z.enum(reachSteps);
export type ReachStep = z.infer<typeof ReachStep>;

export const ReachAttempt = z.strictObject({
  step: ReachStep,
  name: z.string().trim().min(1).max(120),
  number: Responsible.shape.number,
  reached: z.boolean(),
  by: z.string(),
  at: Instant,
});
export type ReachAttempt = z.infer<typeof ReachAttempt>;
