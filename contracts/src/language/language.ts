import { z } from 'zod';

/** Danish first; English is complete. */
export const Language = z.enum(['da', 'en']);
export type Language = z.infer<typeof Language>;

/** One text in both languages; a missing one does not compile. */
export type InBoth<Text = string> = { readonly [L in Language]: Text };

const zone = 'Europe/Copenhagen';
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const day = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});

const part = (parts: Intl.DateTimeFormatPart[], type: Intl.DateTimeFormatPartTypes): string =>
  parts.find((candidate) => candidate.type === type)?.value ?? '';

/** Time of day in Denmark, 24 hours: "14.32" in Danish, "14:32" in English. `at`: ms since 1970. */
export function formatTime(at: number, language: Language): string {
  const parts = clock.formatToParts(at);
  return `${part(parts, 'hour')}${language === 'da' ? '.' : ':'}${part(parts, 'minute')}`;
}

/** Date in Denmark, dd.mm.yyyy in both languages: one order on one screen. */
export function formatDate(at: number): string {
  const parts = day.formatToParts(at);
  return `${part(parts, 'day')}.${part(parts, 'month')}.${part(parts, 'year')}`;
}

/** Date and time; the date is left out when `at` is on the same Danish day as `now`. */
export function formatWhen(at: number, now: number, language: Language): string {
  const date = formatDate(at);
  const time = formatTime(at, language);
  return date === formatDate(now) ? time : `${date} ${language === 'da' ? 'kl. ' : ''}${time}`;
}

/** "14 min", "2 t 5 min" (English "2 h 5 min"), from two days on "3 døgn" ("3 days"). Whole minutes, never negative. */
export function formatMinutes(minutes: number, language: Language): string {
  const whole = Math.max(0, Math.round(minutes));
  if (whole < 60) return `${whole} min`;
  const days = Math.floor(whole / 1440);
  if (days >= 2) return `${days} ${language === 'da' ? 'døgn' : 'days'}`;
  const rest = whole % 60;
  const hours = `${Math.floor(whole / 60)} ${language === 'da' ? 't' : 'h'}`;
  return rest === 0 ? hours : `${hours} ${rest} min`;
}

/** Decimal comma in Danish, point in English. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  const text = value.toFixed(decimals);
  return language === 'da' ? text.replace('.', ',') : text;
}
