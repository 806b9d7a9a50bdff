import type { Responsible } from '@leon/contracts/placements/placement.ts';
import { isDoctorsHoliday } from '../../lib/danish-holidays.ts';
import { danishWallClock, nextMinuteOfDay } from '../../lib/danish-time.ts';

export type Duty = 'own_gp' | 'on_call' | 'night';

/** What the case already says of who is responsible; what it does not say is typed. */
export interface KnownDoctors {
  /** The GP who calls. */
  ownGp?: { name: string; number: string };
  /** The discharging department and its number for the first three days. */
  discharge?: { at: number; from: string; number: string };
}

export interface DraftPeriod {
  duty: Duty | null;
  /** Filled for a named doctor or department; a duty function is named from the catalogue. */
  name: string;
  number: string;
  fromMs: number;
  untilMs: number;
}

/**
 * Who has the treatment responsibility at which hour: own GP 08–16 on weekdays, then Lægevagten to 23, then
 * Natberedskabet to 08 (Region Midtjylland, from 2025). Weekends and holidays have Lægevagten also by day.
 */
const shifts: readonly { duty: Duty; fromHour: number; untilHour: number }[] = [
  { duty: 'own_gp', fromHour: 8, untilHour: 16 },
  { duty: 'on_call', fromHour: 16, untilHour: 23 },
  { duty: 'night', fromHour: 23, untilHour: 8 },
];

/**
 * 70 11 31 31: Lægevagten in Region Midtjylland (laegevagten.dk), and Natberedskabet after it on the same number
 * (Region Midtjylland, from 1 March 2024).
 */
export const dutyNumbers: Record<Duty, string> = { own_gp: '', on_call: '70 11 31 31', night: '70 11 31 31' };

/**
 * Udvidet behandlingsansvar: the discharging department answers for the first three days after discharge (government
 * and Danske Regioner, February 2023). Which discharges it covers is hers to judge: the period can be removed.
 */
const extendedMs = 72 * 3_600_000;

function dutyAt(ms: number): { duty: Duty; untilMs: number } {
  const { hour, weekend, date } = danishWallClock(ms);
  const shift = shifts.find(({ fromHour, untilHour }) =>
    fromHour < untilHour ? hour >= fromHour && hour < untilHour : hour >= fromHour || hour < untilHour,
  );
  const { duty, untilHour } = shift ?? { duty: 'night' as const, untilHour: 8 };
  return {
    duty: (weekend || isDoctorsHoliday(date)) && duty === 'own_gp' ? 'on_call' : duty,
    untilMs: nextMinuteOfDay(ms, untilHour * 60),
  };
}

/** An unbroken chain from now on: the discharging department while it answers, then whoever has duty. */
export function proposedChain(nowMs: number, links = 3, known: KnownDoctors = {}): DraftPeriod[] {
  const chain: DraftPeriod[] = [];
  const { discharge, ownGp } = known;
  let fromMs = nowMs;
  if (discharge !== undefined && discharge.at <= nowMs && discharge.at + extendedMs > nowMs) {
    fromMs = discharge.at + extendedMs;
    chain.push({
      duty: null,
      name: discharge.from,
      number: discharge.number,
      fromMs: nowMs,
      untilMs: fromMs,
    });
  }
  while (chain.length < links) {
    const { duty, untilMs } = dutyAt(fromMs);
    const last = chain.at(-1);
    if (last?.duty === duty) last.untilMs = untilMs;
    else if (duty === 'own_gp' && ownGp !== undefined) chain.push({ duty, ...ownGp, fromMs, untilMs });
    else chain.push({ duty, name: '', number: dutyNumbers[duty], fromMs, untilMs });
    fromMs = untilMs;
  }
  return chain;
}

/** Ends are set by hand; each period begins where the one before ends, so no gap can be made. */
export function joined(periods: readonly DraftPeriod[]): DraftPeriod[] {
  let from = periods[0]?.fromMs ?? 0;
  return periods.map((period) => {
    const next = { ...period, fromMs: from };
    from = period.untilMs;
    return next;
  });
}

export function toResponsible(
  periods: readonly DraftPeriod[],
  dutyName: (duty: Duty) => string,
  iso: (ms: number) => string,
): Responsible[] {
  return joined(periods).map((period) => ({
    kind: period.duty === 'own_gp' && period.name.trim() !== '' ? 'doctor' : 'duty_function',
    name: period.name.trim() === '' && period.duty !== null ? dutyName(period.duty) : period.name.trim(),
    number: period.number.trim(),
    from: iso(period.fromMs),
    until: iso(period.untilMs),
  }));
}
