import type { CaseRow } from '@leon/contracts/calls/case.ts';
import type { AlarmClocks } from '@leon/contracts/oversight/alarm.ts';
import {
  clockState,
  type RunningClock,
  runningClocks,
} from '@leon/contracts/oversight/running-clocks.rules.ts';

export interface ClockRow extends RunningClock {
  readonly row: CaseRow;
  readonly state: 'soon' | 'broken';
}

/** Clocks of all cases that are about to break or have, the one that broke first on top. */
export function clockRows(cases: Iterable<CaseRow>, clocks: AlarmClocks, now: number): ClockRow[] {
  const found: ClockRow[] = [];
  for (const row of cases)
    for (const clock of runningClocks(row, clocks)) {
      const state = clockState(clock, now);
      if (state !== 'calm') found.push({ ...clock, row, state });
    }
  return found.sort((a, b) => a.dueAt - b.dueAt || a.row.number - b.row.number);
}
