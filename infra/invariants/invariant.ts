/** A sentence that must hold at every moment, and the query that finds where it does not. */
export interface Invariant {
  readonly name: string;
  /** Gives one row `what` per violation. `$1`, where used: JSON of the given input. */
  readonly sql: string;
  readonly input?: unknown;
}
