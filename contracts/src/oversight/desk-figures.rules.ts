import type { CaseRow } from '../calls/case.ts';
import type { AlarmClocks } from './alarm.ts';
import { type DeskFigures, waitingBandMinutes } from './load.ts';
import { type Occupancy, occupiedPercent } from './occupancy.rules.ts';
import { clockState, runningClocks } from './running-clocks.rules.ts';

const minuteMs = 60_000;
const beingWorkedOn: ReadonlySet<CaseRow['status']> = new Set([
  'assessing',
  'reserved',
  'requested',
  'accepted',
]);

export interface DeskAtMoment {
  readonly cases: readonly CaseRow[];
  readonly clocks: AlarmClocks;
  readonly onDuty: number;
  /** Of the desk's own cluster. */
  readonly occupancy: readonly Occupancy[];
}

/** A desk in figures at a moment, milliseconds since 1970. */
export function deskFigures({ cases, clocks, onDuty, occupancy }: DeskAtMoment, now: number): DeskFigures {
  const waiting = cases.filter(({ status }) => status === 'new');
  const bands: DeskFigures['waitingBands'] = [0, 0, 0, 0];
  let oldest: string | null = null;
  for (const { rangAt } of waiting) {
    const minutes = (now - Date.parse(rangAt)) / minuteMs;
    const band = waitingBandMinutes.findIndex((limit) => minutes < limit);
    bands[band === -1 ? 3 : (band as 0 | 1 | 2)] += 1;
    if (oldest === null || Date.parse(rangAt) < Date.parse(oldest)) oldest = rangAt;
  }
  let [soon, broken, late] = [0, 0, 0];
  for (const row of cases) {
    let unanswered = row.unanswered !== null && row.status === 'assessing';
    for (const clock of runningClocks(row, clocks)) {
      const state = clockState(clock, now);
      if (state === 'soon') soon += 1;
      else if (state === 'broken') broken += 1;
      if (clock.kind === 'answer' && state !== 'calm') unanswered = true;
    }
    if (unanswered) late += 1;
  }
  return {
    waiting: waiting.length,
    waitingBands: bands,
    oldestSince: oldest,
    clocksSoon: soon,
    clocksBroken: broken,
    open: cases.filter(({ status }) => beingWorkedOn.has(status)).length,
    onDuty,
    requested: cases.filter(({ status }) => status === 'requested').length,
    unanswered: late,
    ...ofCluster(occupancy),
  };
}

function ofCluster(
  occupancy: readonly Occupancy[],
): Pick<DeskFigures, 'places' | 'teams' | 'counted' | 'notCurrent'> {
  const sum = (rows: readonly Occupancy[], of: (row: Occupancy) => number) =>
    rows.reduce((total, row) => total + of(row), 0);
  const places = occupancy.filter(({ kind }) => kind === 'municipal_place');
  const teams = occupancy.filter(({ kind }) => kind === 'acute_team');
  const staffed = sum(places, (row) => row.staffed);
  const freeOfStaffed = sum(places, (row) => row.freeOfStaffed);
  return {
    places: {
      offers: sum(places, ({ offers }) => offers),
      free: sum(places, ({ free }) => free),
      staffed,
      occupancy: occupiedPercent({ staffed, freeOfStaffed }),
    },
    teams: { offers: sum(teams, ({ offers }) => offers), now: sum(teams, (row) => row.now) },
    counted: sum(occupancy, ({ offers }) => offers),
    notCurrent: sum(occupancy, (row) => row.notCurrent),
  };
}
