import { type News2Band, news2Bands } from './news2.table.ts';
import { news2Recheck } from './recheck.table.ts';
import type { CaseScores } from './scores-of-case.ts';
import { type TobsActionBands, type TobsBand, tobsBands } from './tobs-action-bands.ts';

/** How the citizen stood when she was last measured; null: no whole score, or none that counts for her. */
export interface Standing {
  readonly news2: News2Band | null;
  readonly tobs: TobsBand | null;
}

/** Who is terminal is not measured by the clock: her score is shown and sets none. With the module off nobody is scored. */
export function standingOf({ news2, tobs, applicability }: CaseScores): Standing {
  const early = applicability.news2 === 'show_only' ? null : news2;
  const bedside = applicability.tobs === 'show_only' ? null : tobs;
  return {
    news2: early?.status === 'complete' ? early.band : null,
    tobs: bedside?.status === 'complete' ? bedside.band : null,
  };
}

/**
 * Minutes to the next measurement (clock K9): the first that NEWS2's chart or the municipality's own table of TOBS asks
 * for; null: neither does.
 */
export function recheckMinutes(
  { news2, tobs }: Standing,
  steps: Pick<TobsActionBands, 'steps'>,
): number | null {
  const byNews2 = news2 === null ? null : (news2Recheck[news2]?.fromMinutes ?? null);
  const byTobs =
    tobs === null ? null : (steps.steps.find(({ band }) => band === tobs)?.recheckMinutes ?? null);
  const asked = [byNews2, byTobs].filter((minutes) => minutes !== null);
  return asked.length === 0 ? null : Math.min(...asked);
}

/** A stronger band than last time, or one that is no case for staying. A score that is not whole says nothing. */
export function isWorse(before: Standing, after: Standing): boolean {
  if (after.news2 === 'HIGH') return true;
  if (after.tobs === 'RED' && before.tobs === null) return true;
  const strengthOf = (band: News2Band) => news2Bands.length - news2Bands.indexOf(band);
  const byNews2 =
    before.news2 !== null && after.news2 !== null && strengthOf(after.news2) > strengthOf(before.news2);
  const byTobs =
    before.tobs !== null &&
    after.tobs !== null &&
    tobsBands.indexOf(after.tobs) > tobsBands.indexOf(before.tobs);
  return byNews2 || byTobs;
}
