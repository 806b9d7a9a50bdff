import { formatTime, type Language } from '@leon/contracts/language/language.ts';
import type { Translate } from './translate.ts';

const dayKey = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });
const shortDay = new Intl.DateTimeFormat('da-DK', {
  day: 'numeric',
  month: 'numeric',
  timeZone: 'Europe/Copenhagen',
});

/** Time of day, with a short date when it is not the same Danish day as `now`. */
export function formatTimeNear(ms: number, now: number, language: Language): string {
  const time = formatTime(ms, language);
  if (dayKey.format(ms) === dayKey.format(now)) return time;
  return language === 'da' ? `${shortDay.format(ms)} kl. ${time}` : `${shortDay.format(ms)} ${time}`;
}

/** End of a period: the time of day alone, unless the period is longer than a day and the time would mislead. */
export const formatUntil = (fromMs: number, untilMs: number, language: Language): string =>
  untilMs - fromMs <= 86_400_000 ? formatTime(untilMs, language) : formatTimeNear(untilMs, fromMs, language);

/** Counters: 04:10, or 1:04:10 from an hour on. */
export function formatCountdown(ms: number): string {
  const total = Math.max(0, Math.floor(ms / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(total / 3600);
  const rest = `${two(Math.floor((total % 3600) / 60))}:${two(total % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** How long something is, in its largest sensible unit: 12 s, 4 min, 3 t, 2 døgn. */
export function formatAge(ms: number, t: Translate): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 60) return t('time.seconds', { n: seconds });
  if (seconds < 3600) return t('time.minutes', { n: Math.floor(seconds / 60) });
  if (seconds < 2 * 86_400) return t('time.hours', { n: Math.floor(seconds / 3600) });
  return t('time.days', { n: Math.floor(seconds / 86_400) });
}

/** "lige nu" within the minute, else "for 12 min siden". */
export function formatAgo(ms: number, t: Translate): string {
  return ms < 60_000 ? t('time.now') : t('time.ago', { age: formatAge(ms, t) });
}
