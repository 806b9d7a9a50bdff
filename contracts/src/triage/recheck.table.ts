import type { News2Band } from './news2.table.ts';
import type { TableReference } from './score-table.ts';

export const recheckReference: TableReference = {
  id: 'news2-recheck',
  version: '2017',
  source: 'Royal College of Physicians, NEWS2 2017, chart 4: minimum frequency of monitoring',
};

interface RecheckInterval {
  /** Minutes from the measurement. */
  readonly fromMinutes: number;
  readonly latestMinutes: number;
}

/** When to measure again; null: continuously, which nobody does from a desk. A desk can set its own. */
export const news2Recheck: Readonly<Record<News2Band, RecheckInterval | null>> = {
  HIGH: null,
  MEDIUM: { fromMinutes: 60, latestMinutes: 60 },
  LOW_MEDIUM: { fromMinutes: 60, latestMinutes: 60 },
  LOW: { fromMinutes: 240, latestMinutes: 360 },
  ZERO: { fromMinutes: 720, latestMinutes: 720 },
};

/** A score older than this when she decides is marked "gammel måling"; LEON's default, no clinical standard. */
export const oldMeasurementMinutes = 60;
