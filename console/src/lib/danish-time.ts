const danish = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'short',
});

const daySeconds = 86_400;

export interface DanishWallClock {
  hour: number;
  secondOfDay: number;
  weekend: boolean;
  /** `yyyy-mm-dd` */
  date: string;
}

export function danishWallClock(ms: number): DanishWallClock {
  const parts = Object.fromEntries(danish.formatToParts(ms).map(({ type, value }) => [type, value]));
  const hour = Number(parts.hour);
  return {
    hour,
    secondOfDay: hour * 3600 + Number(parts.minute) * 60 + Number(parts.second),
    weekend: parts.weekday === 'Sat' || parts.weekday === 'Sun',
    date: wall.format(ms).slice(0, 10),
  };
}

/** The next moment after `ms` at which the Danish clock shows this minute of the day, also over a change to summer time. */
export function nextMinuteOfDay(ms: number, minuteOfDay: number): number {
  const wanted = minuteOfDay * 60;
  const ahead = (wanted - danishWallClock(ms).secondOfDay + daySeconds) % daySeconds || daySeconds;
  const guess = Math.floor(ms / 1000) * 1000 + ahead * 1000;
  const off = danishWallClock(guess).secondOfDay - wanted;
  const nearest = off > daySeconds / 2 ? off - daySeconds : off < -daySeconds / 2 ? off + daySeconds : off;
  return guess - nearest * 1000;
}

/** "15:10" or "15.10" typed now, as the next such moment; null when it is no time of day. */
export function typedTime(text: string, nowMs: number): number | null {
  const match = /^(\d{1,2})[:.](\d{2})$/.exec(text.trim());
  const hour = Number(match?.[1]);
  const minute = Number(match?.[2]);
  if (match === null || hour > 23 || minute > 59) return null;
  return nextMinuteOfDay(nowMs, hour * 60 + minute);
}

/** "15:10" or "15.10", as the last such moment; null when it is no time of day. */
export function typedTimeBefore(text: string, nowMs: number): number | null {
  const next = typedTime(text, nowMs);
  if (next === null) return null;
  const yesterdays = typedTime(text, nowMs - daySeconds * 1000);
  return yesterdays !== null && yesterdays <= nowMs ? yesterdays : next - daySeconds * 1000;
}

/** The moment at which Danish clocks show this date and time; the earlier one when they show it twice. */
function danishMoment(date: string, hour: number, minute: number): number | null {
  const asUtc = Date.parse(`${date}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00Z`);
  if (Number.isNaN(asUtc) || isoDay(asUtc) !== date) return null;
  const shownAs = (ms: number) => Date.parse(`${wall.format(ms).replace(' ', 'T')}:00Z`);
  // Denmark is one or two hours ahead; summer time first, because it is the earlier moment.
  return [2, 1].map((hours) => asUtc - hours * 3_600_000).find((ms) => shownAs(ms) === asUtc) ?? null;
}

/** "14.30", or "20.11 14.30", "20.11.2026 kl. 14.30"; without a year the nearest such date that way in time. */
export function typedMoment(text: string, nowMs: number, side: 'past' | 'future'): number | null {
  const trimmed = text.trim();
  const match = /^(\d{1,2})[./](\d{1,2})\.?(?:[./]?(\d{4}))?,?\s+(?:kl\.?\s*)?(\d{1,2})[.:](\d{2})$/.exec(
    trimmed,
  );
  if (match === null) return side === 'past' ? typedTimeBefore(trimmed, nowMs) : typedTime(trimmed, nowMs);
  const [day, month, year, hour, minute] = match.slice(1).map(Number);
  const thisYear = Number(wall.format(nowMs).slice(0, 4));
  const two = (n = 0) => String(n).padStart(2, '0');
  const inYear = (y: number) => danishMoment(`${y}-${two(month)}-${two(day)}`, hour ?? 0, minute ?? 0);
  if (match[3] !== undefined) return inYear(year ?? thisYear);
  const near = [thisYear - 1, thisYear, thisYear + 1].map(inYear).filter((ms) => ms !== null);
  return (side === 'past' ? near.findLast((ms) => ms <= nowMs) : near.find((ms) => ms >= nowMs)) ?? null;
}

/** "01.10.2026" as `2026-10-01`; null when it is no date. */
export function typedDate(text: string): string | null {
  const match = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(text.trim());
  if (match === null) return null;
  const [, day = '', month = '', year = ''] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const ms = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(ms) || isoDay(ms) !== date ? null : date;
}

const isoDay = (ms: number) => new Date(ms).toISOString().slice(0, 10);
