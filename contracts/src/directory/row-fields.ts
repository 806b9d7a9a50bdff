import { z } from 'zod';

/** Cells of the directory's CSV files arrive as text; these turn one cell into one value or a reason. */
export const cell = z.string().trim().min(1, 'is empty');

/** An empty cell means: not stated. */
export const maybe = <T extends z.ZodType<unknown, string>>(schema: T) =>
  z
    .string()
    .transform((text) => (text === '' ? null : text))
    .pipe(schema.nullable());

export const whole = z
  .string()
  .regex(/^\d{1,6}$/, 'is not a whole number')
  .transform(Number);
export const decimal = z
  .string()
  .regex(/^\d{1,3}(\.\d+)?$/, 'is not a number with a decimal point')
  .transform(Number);
export const flag = z
  .enum(['yes', 'no'], { error: 'is neither yes nor no' })
  .transform((text) => text === 'yes');
export const day = z.iso.date('is not a date like 2027-01-01');
export const listOf = <T extends z.ZodType<unknown, string>>(item: T) =>
  z
    .string()
    .transform((text) => text.split(/\s+/).filter((word) => word !== ''))
    .pipe(z.array(item));

/** `55.911 10.256; 55.866 10.545`: latitude and longitude of each position. */
export const Positions = z
  .string()
  .regex(
    /^\d+(\.\d+)? \d+(\.\d+)?(; \d+(\.\d+)? \d+(\.\d+)?)*$/,
    'is not positions like 55.911 10.256; 55.866 10.545',
  )
  .transform((text) =>
    text.split('; ').map((position) => {
      const [lat, lon] = position.split(' ').map(Number);
      return { lat, lon };
    }),
  );

/** Code of anything that other rows point to. */
export const Code = z.string().regex(/^[a-z0-9][a-z0-9-]{1,60}$/, 'is not a code (a-z, 0-9, -)');

/** Danish calendar days, [valid_from, valid_to); empty: unbounded. */
export const validity = { valid_from: maybe(day), valid_to: maybe(day) };

/** Where a row is known from, and whether it was invented to have something to show. */
export const provenance = { source: cell, demo: flag };

/** A row of a file: no unknown columns, and a period that does not end before it begins. */
export const datedRow = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({ ...shape, ...validity }).refine(
    (row) => {
      const { valid_from, valid_to } = row as { valid_from: string | null; valid_to: string | null };
      return valid_from === null || valid_to === null || valid_from < valid_to;
    },
    { path: ['valid_to'], error: 'is not after valid_from' },
  );

/** What cells of one row must agree on: said of the column that has to change. */
export const because = (column: string, error: string) => ({ path: [column], error });

// 02:00–02:59 does not exist on one night of the year and comes twice on another, so no opening hour may lie there.
const clock = '(?:0[013-9]|1\\d|2[0-3]):[0-5]\\d';
const interval = `${clock}-(?:${clock}|24:00)`;

/** Local time of the day, HH:MM. */
export const ClockTime = z
  .string()
  .regex(new RegExp(`^${clock}$`), 'is not a time HH:MM outside 02:00–02:59');

/**
 * Opening hours of one day: `closed` or intervals `08:00-12:00 13:00-16:00`. One that ends at or before its start ends
 * the next day (`23:00-08:00`; `08:00-08:00` is 24 hours) and belongs to the day on which it begins.
 */
export const DayHours = z
  .string()
  .max(200)
  .regex(
    new RegExp(`^(?:closed|${interval}(?: ${interval})*)$`),
    'is neither "closed" nor intervals like 08:00-16:00 (02:00–02:59 is not allowed)',
  );
/** As `DayHours`, or `weekday`: what the day of the week says. */
export const SpecialDayHours = z.union([z.literal('weekday'), DayHours]);

/** A competence in a template: `AKF-17`, with another authority `AKF-17/individual_order`, at certain hours `AKF-17@day`. */
export const CompetenceItem = z
  .string()
  .regex(
    /^[A-Z]{2,6}-\d{2}(\/(core|own_field|framework_delegation|individual_order))?(@[a-z0-9-]+)?$/,
    'is not a competence like AKF-17, AKF-17/own_field or AKF-17@hours-template',
  );
