import type { News2Band } from './news2.table.ts';
import type { News2Values } from './news2.ts';

type Whole = { [Name in keyof News2Values]-?: NonNullable<News2Values[Name]> };

/** NEWS2 once more, read from the chart as plain conditions, without the tables of the product. */
export function plainNews2(v: Whole): { points: Record<string, number>; total: number; band: News2Band } {
  const points = {
    respirationRate: plainRespiration(v.respirationRate),
    spo2: v.spo2Scale === 1 ? plainScale1(v.spo2) : plainScale2(v.spo2, v.oxygen),
    oxygen: v.oxygen ? 2 : 0,
    systolic: plainSystolic(v.systolic),
    pulse: plainPulse(v.pulse),
    acvpu: v.acvpu === 'A' ? 0 : 3,
    temperature: plainTemperature(v.temperature),
  };
  const total = Object.values(points).reduce((sum, part) => sum + part, 0);
  return { points, total, band: plainBand(total, Object.values(points).includes(3)) };
}

function plainBand(total: number, red: boolean): News2Band {
  if (total === 0) return 'ZERO';
  if (total < 5) return red ? 'LOW_MEDIUM' : 'LOW';
  return total < 7 ? 'MEDIUM' : 'HIGH';
}

function plainRespiration(rate: number): number {
  if (rate >= 25) return 3;
  if (rate >= 21) return 2;
  if (rate >= 12) return 0;
  if (rate >= 9) return 1;
  return 3;
}

function plainScale1(spo2: number): number {
  if (spo2 >= 96) return 0;
  if (spo2 >= 94) return 1;
  if (spo2 >= 92) return 2;
  return 3;
}

function plainScale2(spo2: number, oxygen: boolean): number {
  if (oxygen && spo2 >= 97) return 3;
  if (oxygen && spo2 >= 95) return 2;
  if (oxygen && spo2 >= 93) return 1;
  if (spo2 >= 88) return 0;
  if (spo2 >= 86) return 1;
  if (spo2 >= 84) return 2;
  return 3;
}

function plainSystolic(pressure: number): number {
  if (pressure >= 220) return 3;
  if (pressure >= 111) return 0;
  if (pressure >= 101) return 1;
  if (pressure >= 91) return 2;
  return 3;
}

function plainPulse(pulse: number): number {
  if (pulse >= 131) return 3;
  if (pulse >= 111) return 2;
  if (pulse >= 91) return 1;
  if (pulse >= 51) return 0;
  if (pulse >= 41) return 1;
  return 3;
}

function plainTemperature(degrees: number): number {
  const tenths = Math.round(degrees * 10);
  if (tenths >= 391) return 2;
  if (tenths >= 381) return 1;
  if (tenths >= 361) return 0;
  if (tenths >= 351) return 1;
  return 3;
}
