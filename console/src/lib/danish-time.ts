const danish = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

const daySeconds = 86_400;

export interface DanishWallClock {
  hour: number;
  secondOfDay: number;
  weekend: boolean;
}

export function danishWallClock(ms: number): DanishWallClock {
  const parts = Object.fromEntries(danish.formatToParts(ms).map(({ type, value }) => [type, value]));
  const hour = Number(parts.hour);
  return {
    hour,
    secondOfDay: hour * 3600 + Number(parts.minute) * 60 + Number(parts.second),
    weekend: parts.weekday === 'Sat' || parts.weekday === 'Sun',
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
