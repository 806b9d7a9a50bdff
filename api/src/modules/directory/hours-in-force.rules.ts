import type { MinuteInterval } from '@leon/contracts/directory/offer.ts';
import { startOfDay, weekdayOf } from './danish-time.rules.ts';
import type { DirectoryState, VersionOf } from './directory-state.ts';
import { isInForce } from './directory-state.ts';
import { expandHours } from './opening-hours.rules.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export interface HoursInForce {
  ofTemplate(template: string): MinuteInterval[];
  /** The template's hours with the offer's dated exceptions. */
  ofOffer(offer: string, template: string): MinuteInterval[];
}

/** Opening hours in [at, until), milliseconds. A version that begins on a later day counts from that day on. */
export function hoursAt(state: DirectoryState, at: number, until: number): HoursInForce {
  const templates = Map.groupBy(state['hours-templates'], ({ code }) => code);
  const exceptions = Map.groupBy(state['hours-exceptions'], ({ offer }) => offer);
  const holidays = Map.groupBy(state.holidays, ({ date }) => date);
  const expanded = new Map<string, MinuteInterval[]>();

  const inForce = <Row extends VersionOf<'holidays' | 'hours-templates' | 'hours-exceptions'>>(
    rows: readonly Row[] | undefined,
    day: string,
  ): Row[] => rows?.filter((row) => isInForce(row, Math.max(at, startOfDay(day)))) ?? [];

  const patternOf = (template: string, day: string): string => {
    const [row] = inForce(templates.get(template), day);
    if (!row) return 'closed';
    const [holiday] = inForce(holidays.get(day), day);
    const weekday = row[weekdays[weekdayOf(day) - 1] ?? 'mon'];
    const special = holiday ? row[holiday.type] : 'weekday';
    return special === 'weekday' ? weekday : special;
  };

  const ofTemplate = (template: string): MinuteInterval[] => {
    const known = expanded.get(template);
    if (known) return known;
    const hours = expandHours((day) => patternOf(template, day), at, until);
    expanded.set(template, hours);
    return hours;
  };

  return {
    ofTemplate,
    ofOffer(offer, template) {
      const ofThis = exceptions.get(offer);
      if (!ofThis) return ofTemplate(template);
      return expandHours(
        (day) =>
          inForce(ofThis, day)
            .filter((row) => row.first_day <= day && day <= row.last_day)
            .toSorted((a, b) => b.first_day.localeCompare(a.first_day))[0]?.hours ?? patternOf(template, day),
        at,
        until,
      );
    },
  };
}
