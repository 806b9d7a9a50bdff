import type { StreamName } from '@leon/contracts/realtime/stream.ts';
import type { PictureState } from './picture-state.ts';

/** Opening hours must reach over a whole night shift and the morning after it. */
const leastAheadMs = 12 * 3_600_000;
const notAgainWithinMs = 600_000;

/** Streams whose pictures hold opening hours that end soon; they are named at most every ten minutes. */
export function createHoursWatch() {
  let askedAt = Number.NEGATIVE_INFINITY;
  return (state: Pick<PictureState, 'hoursUntil' | 'revisions'>, now: number): StreamName[] => {
    if (state.hoursUntil === null || state.hoursUntil - now > leastAheadMs) return [];
    if (now - askedAt < notAgainWithinMs) return [];
    askedAt = now;
    return Object.keys(state.revisions).filter((stream) => stream.startsWith('region:'));
  };
}
