/** What is written down about the saturation scale. */
export interface Spo2ScaleDecision {
  readonly spo2Scale?: 1 | 2 | undefined;
  readonly spo2ScaleDecidedBy?: string | undefined;
  /** ISO date. */
  readonly spo2ScaleDecidedAt?: string | undefined;
}

/** RCP 2017: scale 2 only by a documented decision of a competent clinician; without a name and a day it is scale 1. */
export const isDecided = ({ spo2ScaleDecidedBy, spo2ScaleDecidedAt }: Spo2ScaleDecision): boolean =>
  !!spo2ScaleDecidedBy?.trim() && !!spo2ScaleDecidedAt;

/** The scale that counts. */
export const decidedScale = (decision: Spo2ScaleDecision): 1 | 2 =>
  decision.spo2Scale === 2 && isDecided(decision) ? 2 : 1;
