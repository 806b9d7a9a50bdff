import type { Responsible } from '@leon/contracts/placements/placement.ts';
import { isDoctorsHoliday } from '../../lib/danish-holidays.ts';
import { danishWallClock, nextMinuteOfDay } from '../../lib/danish-time.ts';

export type Duty = 'own_gp' | 'on_call' | 'night';

export interface DraftPeriod {
  duty: Duty | null;
  /** Filled for a named doctor; a duty function is named from the catalogue. */
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

/** 70 11 31 31: the number of Lægevagten in Region Midtjylland (laegevagten.dk). The others are typed. */
const numbers: Record<Duty, string> = { own_gp: '', on_call: '70 11 31 31', night: '' };

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

/** An unbroken chain from now to the end of the next own-GP or daytime shift. */
export function proposedChain(nowMs: number, links = 3): DraftPeriod[] {
  const chain: DraftPeriod[] = [];
  let fromMs = nowMs;
  while (chain.length < links) {
    const { duty, untilMs } = dutyAt(fromMs);
    const last = chain.at(-1);
    if (last?.duty === duty) last.untilMs = untilMs;
    else chain.push({ duty, name: '', number: numbers[duty], fromMs, untilMs });
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
    kind:
      period.duty === null || (period.duty === 'own_gp' && period.name.trim() !== '')
        ? 'doctor'
        : 'duty_function',
    name: period.name.trim() === '' && period.duty !== null ? dutyName(period.duty) : period.name.trim(),
    number: period.number.trim(),
    from: iso(period.fromMs),
    until: iso(period.untilMs),
  }));
}
