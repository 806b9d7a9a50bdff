import type { ReasonCode } from './alternatives.ts';

/**
 * Reasons that the decision-support module alone gives (docs/adr/0018): without it the same offers stand in the same order,
 * none of them held back. That a citizen is alone with delirium may also be a need that was ticked, and is not among them.
 */
export const moduleReasons: ReadonlySet<ReasonCode> = new Set([
  'doctor_informed',
  'doctor_first',
  'time_critical_first',
]);
