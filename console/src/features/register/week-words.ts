import { type WeekHours, weekDays } from '@leon/contracts/directory/register-fact.ts';
import { DayHours, SpecialDayHours } from '@leon/contracts/directory/row-fields.ts';
import type { Language } from '@leon/contracts/language/language.ts';
import type { Translate } from '../../lib/language/translate.ts';

export const weekFields = [...weekDays, 'holiday', 'special'] as const;
export type WeekField = (typeof weekFields)[number];

/** One day's hours as read: "08.00–16.00 18.00–22.00", "lukket", "hele døgnet". */
export function dayText(hours: string, t: Translate, language: Language): string {
  if (hours === 'closed') return t('fact.closed');
  if (hours === 'weekday') return t('fact.as_weekday');
  if (hours === '00:00-24:00' || hours === '00:00-00:00') return t('fact.always');
  const shown = hours.replaceAll('-', '–');
  return language === 'da' ? shown.replaceAll(':', '.') : shown;
}

/** A week in one line: days with the same hours together. */
export function weekText(week: WeekHours, t: Translate, language: Language): string {
  const short = (day: WeekField) => t(`week.${day}`).slice(0, 3).toLocaleLowerCase(language);
  const runs: { from: WeekField; to: WeekField; hours: string }[] = [];
  for (const day of weekDays) {
    const last = runs.at(-1);
    if (last?.hours === week[day]) last.to = day;
    else runs.push({ from: day, to: day, hours: week[day] });
  }
  const days = runs.map(({ from, to, hours }) => {
    const which = from === to ? short(from) : `${short(from)}–${short(to)}`;
    return runs.length === 1 ? dayText(hours, t, language) : `${which} ${dayText(hours, t, language)}`;
  });
  const apart = (['holiday', 'special'] as const)
    .filter((day) => week[day] !== 'weekday')
    .filter((day) => week[day] !== week.sun)
    .map((day) => `${t(`week.${day}`).toLocaleLowerCase(language)} ${dayText(week[day], t, language)}`);
  return [...days, ...apart].join(', ');
}

/** What somebody typed for a day, as the register writes it; null: it is no such thing. */
export function typedDay(typed: string, field: WeekField, t: Translate): string | null {
  const text = typed
    .trim()
    .toLocaleLowerCase('da')
    .replaceAll('–', '-')
    .replaceAll('.', ':')
    .replace(/\s+/g, ' ');
  const word = (key: 'fact.closed' | 'fact.as_weekday' | 'fact.always') => t(key).toLocaleLowerCase('da');
  const hours =
    text === word('fact.closed')
      ? 'closed'
      : text === word('fact.as_weekday')
        ? 'weekday'
        : text === word('fact.always')
          ? '00:00-24:00'
          : text.replaceAll(' - ', '-').split(' ').map(clocks).join(' ');
  const shape = field === 'holiday' || field === 'special' ? SpecialDayHours : DayHours;
  return shape.safeParse(hours).success ? hours : null;
}

/** "7-15" and "7:30-15" as the register writes them. */
const clocks = (interval: string): string =>
  interval
    .split('-')
    .map((clock) =>
      clock.replace(/^(\d{1,2})(?::(\d\d))?$/, (_, h: string, m = '00') => `${h.padStart(2, '0')}:${m}`),
    )
    .join('-');

/** A day typed as "1.12.2026", as `yyyy-mm-dd`; null: there is no such day. */
export function typedDate(typed: string): string | null {
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[.\-/ ](\d{1,2})[.\-/ ](\d{4})$/.exec(typed.trim()) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(at) || !new Date(at).toISOString().startsWith(iso) ? null : iso;
}
