import { type Cost, rejectedCost } from './cost.ts';

/** What some rules cost at every minute of arrival, known where it changes. */
export interface Steps {
  /** Minutes from now at which a stretch begins, ascending; the first is 0. */
  readonly from: readonly number[];
  /** At the first and the last minute of each stretch. */
  readonly first: readonly Cost[];
  readonly last: readonly Cost[];
  /** Least of this stretch and all after it. */
  readonly after: readonly Cost[];
  readonly isConstant: boolean;
}

/** Otherwise the last stretch would have no end, and what rises in it would not be seen. */
const dayMinutes = 24 * 60;

/** `edges` in minutes from now; `costAt` is asked for both ends of every stretch. */
export function stepsOf(edges: readonly number[], costAt: (minutes: number) => Cost): Steps {
  if (edges.length === 0) return constant(costAt(0));
  const from = [...new Set([0, dayMinutes, ...edges.filter((edge) => edge > 0)])].sort((a, b) => a - b);
  const first = from.map(costAt);
  const last = from.map((start, at) => {
    const next = from[at + 1];
    return next === undefined || next === start + 1 ? (first[at] ?? 0) : costAt(next - 1);
  });
  const after = first.map((cost, at) => Math.min(cost, last[at] ?? 0));
  for (let at = after.length - 2; at >= 0; at -= 1) after[at] = Math.min(after[at] ?? 0, after[at + 1] ?? 0);
  const isConstant = [...first, ...last].every((cost) => cost === first[0]);
  return { from, first, last, after, isConstant };
}

/** Without an edge the arrival makes no difference. */
const constant = (cost: Cost): Steps => ({
  from: [0],
  first: [cost],
  last: [cost],
  after: [cost],
  isConstant: true,
});

function stretchAt({ from }: Steps, minutes: number): number {
  let at = from.length - 1;
  while (at > 0 && (from[at] ?? 0) > minutes) at -= 1;
  return at;
}

/** Never more than the cost of arriving in `minutes`: a distance grows or shrinks at most as fast as time passes. */
export function leastAt(steps: Steps, minutes: number): Cost {
  const at = stretchAt(steps, minutes);
  const [first, last] = [steps.first[at] ?? 0, steps.last[at] ?? 0];
  const [from, next] = [steps.from[at] ?? 0, steps.from[at + 1]];
  if (first === last || next === undefined) return first;
  const [here, there] = [first - (minutes - from), last - (next - 1 - minutes)];
  // what is no near miss at one end becomes one somewhere in between
  if (first > last) return first === rejectedCost ? last : Math.max(last, here);
  return last === rejectedCost ? first : Math.max(first, there);
}

/** Never more than the cost of arriving in `minutes` or at any time after. */
export const leastAfter = (steps: Steps, minutes: number): Cost => {
  const at = stretchAt(steps, minutes);
  return Math.min(leastAt(steps, minutes), steps.last[at] ?? 0, steps.after[at + 1] ?? rejectedCost);
};
