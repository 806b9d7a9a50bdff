import { type News2Band, news2BandLimits } from './news2.table.ts';
import { defaultTobsActionBands } from './tobs-action-bands.table.ts';
import { type TobsActionBands, type TobsBand, tobsBandOf } from './tobs-action-bands.ts';

interface Stated {
  readonly tool: string;
  readonly total: number;
}

/** The band of a total as the caller stated it. Whether one parameter alone gave 3 is not known of a bare total. */
export function statedNews2Band(stated: readonly Stated[]): News2Band | null {
  const total = totalOf(stated, 'NEWS2');
  if (total === null) return null;
  if (total >= news2BandLimits.HIGH) return 'HIGH';
  if (total >= news2BandLimits.MEDIUM) return 'MEDIUM';
  return total >= news2BandLimits.LOW ? 'LOW' : 'ZERO';
}

/** TOKS and EWS differ between regions and have no table here: they are shown as stated and drive nothing. */
export function statedTobsBand(
  stated: readonly Stated[],
  bands: TobsActionBands = defaultTobsActionBands,
): TobsBand | null {
  const total = totalOf(stated, 'TOBS');
  const highest = bands.steps.at(-1)?.upTo ?? 0;
  if (total === null) return null;
  const step = bands.steps.find(({ upTo }) => Math.min(total, highest) <= upTo);
  return step?.band ?? tobsBandOf([], bands);
}

function totalOf(stated: readonly Stated[], tool: string): number | null {
  const totals = stated.filter((one) => one.tool === tool).map(({ total }) => total);
  return totals.length === 0 ? null : Math.max(...totals);
}
