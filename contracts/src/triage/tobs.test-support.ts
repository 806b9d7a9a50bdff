import type { TobsValues } from './tobs.ts';

type Whole = { [Name in keyof TobsValues]-?: NonNullable<TobsValues[Name]> };

/** TOBS once more as plain conditions, in tenths of a degree, without the tables of the product. */
export function plainTobs(v: Whole): { points: Record<string, number>; total: number; band: string } {
  const points = {
    pulse: plainPulse(v.pulse),
    consciousness: { habitual: 0, agitated: 1, voice: 1, pain: 2, none: 3 }[v.consciousness],
    temperature: plainTemperature(plainCorrected(v)),
    respirationRate: plainRespiration(v.respirationRate),
    systolic: plainSystolic(v.systolic),
  };
  const total = Object.values(points).reduce((sum, part) => sum + part, 0);
  return { points, total, band: plainBand(total, Object.values(points).includes(3)) };
}

function plainBand(total: number, single: boolean): string {
  if (single || total > 4) return 'RED';
  if (total > 2) return 'ORANGE';
  return total === 2 ? 'YELLOW' : 'GREEN';
}

/** Tenths of a degree, rectal. */
export function plainCorrected(v: Pick<Whole, 'temperature' | 'temperatureSite'>): number {
  const tenths = Math.round(v.temperature * 10);
  if (v.temperatureSite === 'axillary') return tenths + 10;
  return v.temperatureSite === 'oral' ? tenths + 5 : tenths;
}

function plainPulse(pulse: number): number {
  if (pulse < 40) return 2;
  if (pulse < 50) return 1;
  if (pulse < 90) return 0;
  if (pulse < 110) return 1;
  if (pulse < 130) return 2;
  return 3;
}

function plainTemperature(tenths: number): number {
  if (tenths < 340) return 3;
  if (tenths < 360) return 2;
  if (tenths < 380) return 0;
  if (tenths < 390) return 1;
  if (tenths < 400) return 2;
  return 3;
}

function plainRespiration(rate: number): number {
  if (rate < 9) return 3;
  if (rate < 12) return 1;
  if (rate < 21) return 0;
  if (rate < 25) return 2;
  return 3;
}

function plainSystolic(pressure: number): number {
  if (pressure < 70) return 3;
  if (pressure < 80) return 2;
  if (pressure < 100) return 1;
  if (pressure < 200) return 0;
  return 2;
}
