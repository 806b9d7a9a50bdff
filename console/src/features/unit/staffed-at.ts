import type { Staffed } from '@leon/contracts/directory/offer.ts';

const minuteMs = 60_000;

/** Staffed at an instant, and the first change after it. `now` and `at`: milliseconds since 1970. */
export function staffedAt(
  { spans }: Pick<Staffed, 'spans'>,
  now: number,
): { count: number; next: { at: number; count: number } | null } {
  const minute = now / minuteMs;
  const within = (at: number) => spans.find(({ from, to }) => from <= at && at < to)?.count ?? 0;
  const count = within(minute);
  const change = spans
    .flatMap(({ from, to }) => [from, to])
    .filter((at) => at > minute && within(at) !== count)
    .sort((a, b) => a - b)[0];
  return {
    count,
    next: change === undefined ? null : { at: change * minuteMs, count: within(change) },
  };
}
