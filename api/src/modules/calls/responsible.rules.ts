import type { ErrorCode } from '@leon/contracts/errors.ts';
import type { Responsible } from '@leon/contracts/placements/placement.ts';

/**
 * Medical responsibility is one unbroken chain: each period begins where the one before it ends, and the last ends in
 * the future. Null: in order. `now`: milliseconds since 1970.
 */
export function refuseChain(periods: readonly Responsible[], now: number): ErrorCode | null {
  if (periods.some(({ number }) => number.trim() === '')) return 'responsible.number_missing';
  const spans = periods.map(({ from, until }) => [Date.parse(from), Date.parse(until)] as const);
  const broken = spans.some(
    ([from, until], nth) => from >= until || (nth > 0 && from !== spans[nth - 1]?.[1]),
  );
  const [, end = 0] = spans.at(-1) ?? [];
  return broken || end <= now ? 'responsible.period_invalid' : null;
}
