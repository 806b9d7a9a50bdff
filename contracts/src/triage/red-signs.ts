import type { RedFlag } from '../calls/isbar.ts';
import type { News2Score, News2Values } from './news2.ts';

/**
 * Limits of the red rules that a measured value alone can point at (LEON default, each to be approved by a physician).
 * They propose a sign to the nurse, who decides; NEWS2 is asked separately.
 */
const redLimits = { respirationLow: 8, respirationHigh: 30, spo2: 83, systolic: 90 } as const;

interface Seen extends News2Values {
  readonly airwayThreatened: boolean;
}

/** Time-critical signs that what was measured points at, in the order of the gate. */
export function redSigns(seen: Seen, score: News2Score | null): RedFlag[] {
  const { respirationRate: rate = null, spo2 = null, systolic = null, acvpu = null } = seen;
  const signs: [boolean, RedFlag][] = [
    [seen.airwayThreatened, 'threatened_airway'],
    [rate !== null && (rate <= redLimits.respirationLow || rate >= redLimits.respirationHigh), 'breathing'],
    [spo2 !== null && spo2 <= redLimits.spo2, 'saturation'],
    [systolic !== null && systolic <= redLimits.systolic, 'circulation'],
    [acvpu === 'P' || acvpu === 'U', 'unconscious'],
    [score?.status === 'complete' && score.band === 'HIGH', 'news2_high'],
  ];
  return signs.filter(([is]) => is).map(([, flag]) => flag);
}
