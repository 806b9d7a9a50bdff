/** Which published or local table gave a score; stored and shown with it. */
export interface TableReference {
  readonly id: string;
  readonly version: string;
  readonly source: string;
}

export type Points = 0 | 1 | 2 | 3;

/** Points for every value up to and including `upTo`; steps rise and the last one is open. */
export type Steps = readonly (readonly [upTo: number, points: Points])[];

/** Sub-score of a value that has been checked; a table without an open last step is a mistake in the table. */
export function pointsFor(steps: Steps, value: number): Points {
  const step = steps.find(([upTo]) => value <= upTo);
  if (step === undefined) throw new RangeError(`No step for ${value}`);
  return step[1];
}

export const sumOf = (parts: readonly Points[]): number =>
  parts.reduce<number>((sum, points) => sum + points, 0);

/** Undefined or null: not measured. Never replaced by a normal value. */
export type Measured<Value> = Value | null | undefined;
