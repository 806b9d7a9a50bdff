import type { Responsible } from '@leon/contracts/placements/placement.ts';

/** A period, with whose account it is if its doctor has one. */
export type Period = Responsible & { readonly accountId: string | null };

/**
 * The chain once somebody takes over: from the new period on, then whoever was to answer after its end. What was said of
 * the time before stays in the chain that it replaces, so nothing is rewritten and no gap is made.
 */
export function takeOver(chain: readonly Period[], taken: Period): Period[] {
  const end = Date.parse(taken.until);
  const after = chain
    .filter(({ until }) => Date.parse(until) > end)
    .map((period) => (Date.parse(period.from) < end ? { ...period, from: taken.until } : period));
  // a chain that began only later would leave an hour that nobody answers for
  const [next] = after;
  return next === undefined || Date.parse(next.from) === end ? [taken, ...after] : [taken];
}
