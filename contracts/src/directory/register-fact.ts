import { z } from 'zod';
import type { Role } from '../identity/role.ts';
import { CallerType, CompetenceCode, OneSex } from './offer-kind.ts';
import { Code, DayHours, day, SpecialDayHours } from './row-fields.ts';

/** A week's hours in Danish clock time, holidays and the three special days (5 June, 24 and 31 December) apart. */
export const WeekHours = z.strictObject({
  mon: DayHours,
  tue: DayHours,
  wed: DayHours,
  thu: DayHours,
  fri: DayHours,
  sat: DayHours,
  sun: DayHours,
  holiday: SpecialDayHours,
  special: SpecialDayHours,
});
export type WeekHours = z.infer<typeof WeekHours>;
export const weekDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export const CompetenceAuthority = z.enum(['core', 'own_field', 'framework_delegation', 'individual_order']);
export type CompetenceAuthority = z.infer<typeof CompetenceAuthority>;

/** `hours` null: whenever the offer is open. */
const there = { offered: z.literal(true), hours: WeekHours.nullable() };
const missing = z.strictObject({ offered: z.literal(false) });
const years = z.int().min(0).max(130).nullable();
const count = z.int().min(0).max(500);

const Limits = z
  .strictObject({ minAge: years, maxAge: years, knownOnly: z.boolean(), onlySex: OneSex.optional() })
  .refine(({ minAge, maxAge }) => minAge === null || maxAge === null || minAge <= maxAge, {
    path: ['maxAge'],
    error: 'is below minAge',
  });

/**
 * What can be said of an offer, one fact at a time. `key` tells facts of one name apart: which competence, which test,
 * the first day of an exception. `value` null: nothing is said here, the region's file speaks.
 */
const shapes = {
  hours: z.strictObject({ fact: z.literal('hours'), key: z.literal(''), value: WeekHours.nullable() }),
  hours_exception: z.strictObject({
    fact: z.literal('hours_exception'),
    key: day,
    value: z
      .strictObject({ lastDay: day, hours: DayHours, reason: z.string().trim().min(1).max(200) })
      .nullable(),
  }),
  competence: z.strictObject({
    fact: z.literal('competence'),
    key: CompetenceCode,
    value: z
      .discriminatedUnion('offered', [z.strictObject({ ...there, authority: CompetenceAuthority }), missing])
      .nullable(),
  }),
  test: z.strictObject({
    fact: z.literal('test'),
    key: Code,
    value: z.discriminatedUnion('offered', [z.strictObject(there), missing]).nullable(),
  }),
  equipment: z.strictObject({
    fact: z.literal('equipment'),
    key: z.literal(''),
    value: z.array(Code).max(100).nullable(),
  }),
  /** Places or teams that are staffed by day and by night; the reserve is apart and never counted as staffed. */
  staffing: z.strictObject({
    fact: z.literal('staffing'),
    key: z.literal(''),
    value: z.strictObject({ day: count, night: count, reserve: count }).nullable(),
  }),
  number: z.strictObject({
    fact: z.literal('number'),
    key: z.literal(''),
    value: z
      .string()
      .regex(/^[0-9 ]{3,20}$/)
      .nullable(),
  }),
  limits: z.strictObject({ fact: z.literal('limits'), key: z.literal(''), value: Limits.nullable() }),
  referrers: z.strictObject({
    fact: z.literal('referrers'),
    key: z.literal(''),
    value: z.array(CallerType).min(1).max(CallerType.options.length).nullable(),
  }),
} as const;

export type RegisterFactName = keyof typeof shapes;
export const registerFactNames = Object.keys(shapes) as RegisterFactName[];

export const RegisterFact = z.discriminatedUnion('fact', [
  shapes.hours,
  shapes.hours_exception,
  shapes.competence,
  shapes.test,
  shapes.equipment,
  shapes.staffing,
  shapes.number,
  shapes.limits,
  shapes.referrers,
]);
export type RegisterFact = z.infer<typeof RegisterFact>;
export type FactOf<Name extends RegisterFactName> = Extract<RegisterFact, { fact: Name }>;

const all: ReadonlySet<RegisterFactName> = new Set(registerFactNames);
const none: ReadonlySet<RegisterFactName> = new Set();

/**
 * What a role may say of the offers of its own organisation (an administrator: of any). A capacity registrant knows how
 * many are staffed and not what they are able to do.
 */
export function statableBy(role: Role): ReadonlySet<RegisterFactName> {
  if (role === 'municipal_manager' || role === 'administrator') return all;
  return role === 'capacity_registrant' ? new Set<RegisterFactName>(['staffing']) : none;
}
