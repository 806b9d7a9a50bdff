export interface EventBudget {
  /** Packets per second that a socket may send for long. */
  readonly perSecond: number;
  /** Packets it may send at once. */
  readonly burst: number;
}

/** A console sends one `follow` after connecting and little else; a pong every five seconds is included. */
export const socketBudget: EventBudget = { perSecond: 5, burst: 30 };

export interface BudgetLeft {
  readonly tokens: number;
  readonly at: number;
}

/** Token bucket: what is left after one more packet at `now` (ms). Below zero: too many. */
export function spend(left: BudgetLeft | null, now: number, budget: EventBudget): BudgetLeft {
  if (left === null) return { tokens: budget.burst - 1, at: now };
  const refilled = Math.min(budget.burst, left.tokens + ((now - left.at) / 1000) * budget.perSecond);
  return { tokens: refilled - 1, at: now };
}
