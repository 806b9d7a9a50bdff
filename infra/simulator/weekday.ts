import type { CallerType } from '@leon/contracts/directory/offer-kind.ts';

/**
 * DEMO: a plausible Danish weekday, invented for the simulator. Calls an hour to the whole region, by local hour:
 * general practice opens at 8, peaks before noon, the on-call doctors take over at 16.
 */
export const callsPerHour: readonly number[] = [
  14, 11, 9, 8, 8, 10, 16, 30, 62, 84, 92, 86, 66, 70, 68, 60, 58, 62, 60, 52, 44, 36, 26, 18,
];

/** Who calls, by local hour. */
export function callersAt(hour: number): Readonly<Record<CallerType, number>> {
  const daytime = hour >= 8 && hour < 16;
  return {
    own_gp: daytime ? 50 : 0,
    on_call_doctor: daytime ? 0 : 38,
    prehospital_crew: 22,
    municipal_nurse: daytime ? 24 : 34,
    hospital: daytime ? 4 : 2,
    other: 0,
  };
}

/** Share of the region's calls by desk, after the population of its municipalities. */
export const deskWeights: Readonly<Record<string, number>> = {
  aarhus: 27,
  midt: 21,
  vest: 22,
  horsens: 17,
  randers: 17,
};
