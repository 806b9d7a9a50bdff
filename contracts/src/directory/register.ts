import { z } from 'zod';
import { Instant, OfferId } from '../ids.ts';
import { CompetenceCode, OfferKind } from './offer-kind.ts';
import { RegisterFact } from './register-fact.ts';

/** Where a fact is known from. `file`: the region's imported register · `local`: said here, on top of it. */
export const FactOrigin = z.strictObject({
  kind: z.enum(['file', 'derived', 'local']),
  /** The file's source text; null for what was said here. */
  source: z.string().nullable(),
  demo: z.boolean(),
  /** Who told it, and who wrote it down. */
  saidBy: z.string().nullable(),
  by: z.string().nullable(),
  /** Since when it has been said: of a file, when it was imported. */
  at: Instant.nullable(),
  until: Instant.nullable(),
});
export type FactOrigin = z.infer<typeof FactOrigin>;

export const FactRow = z.strictObject({ said: RegisterFact, origin: FactOrigin });
export type FactRow = z.infer<typeof FactRow>;

/** One thing that was said, or the undoing of one. Nothing is ever taken away from this list. */
export const RegisterEntry = z.strictObject({
  id: z.uuid(),
  said: RegisterFact,
  /** What held before, at the moment from which this counts. */
  before: RegisterFact,
  from: Instant.nullable(),
  until: Instant.nullable(),
  saidBy: z.string(),
  note: z.string().nullable(),
  by: z.string(),
  at: Instant,
  /** The entry that this one undoes. */
  undoes: z.uuid().nullable(),
  /** False: undone by a later entry. */
  stands: z.boolean(),
});
export type RegisterEntry = z.infer<typeof RegisterEntry>;

export const Coverage = z.enum(['yes', 'partly', 'no']);
export type Coverage = z.infer<typeof Coverage>;

/** One thing that the standard asks of an offer of this kind, and whether it is there by day and by night. */
export const Requirement = z.strictObject({
  competence: CompetenceCode.nullable(),
  availability: z.enum(['round_the_clock']).nullable(),
  day: Coverage,
  night: Coverage,
  approved: z.boolean(),
  source: z.string(),
});
export type Requirement = z.infer<typeof Requirement>;

export const Verification = z.strictObject({
  lastAt: Instant.nullable(),
  by: z.string().nullable(),
  dueAt: Instant.nullable(),
  /** Never gone through, or longer ago than the interval. */
  overdue: z.boolean(),
});
export type Verification = z.infer<typeof Verification>;

/** How an offer stands in the register; every offer has one. */
export const RegisterState = z.strictObject({
  offerId: OfferId,
  /** Edition in force that asks something of its kind; null: no standard for this kind. */
  edition: z.string().nullable(),
  required: z.int(),
  /** Whole percent of what is required that is there all of the day, all of the night; null: nothing is required. */
  dayPercent: z.int().nullable(),
  nightPercent: z.int().nullable(),
  /** What is asked and not there all of the day, all of the night. */
  missing: z.strictObject({
    day: z.array(CompetenceCode),
    night: z.array(CompetenceCode),
    alwaysByDay: z.boolean(),
    alwaysByNight: z.boolean(),
  }),
  /** Facts that nobody has stated. */
  notStated: z.array(z.enum(['number', 'hours', 'staffing', 'equipment', 'referrers'])),
  verification: Verification,
  /** The asker may change something here. */
  mine: z.boolean(),
});
export type RegisterState = z.infer<typeof RegisterState>;

/** Who answers for an offer in which way, now and after a change that is known already. */
export const OfferRelation = z.strictObject({
  relation: z.enum(['authority', 'operator', 'employer', 'site_owner']),
  organisation: z.string(),
  from: Instant.nullable(),
  until: Instant.nullable(),
});
export type OfferRelation = z.infer<typeof OfferRelation>;

export const RegisterOffer = z.strictObject({
  offerId: OfferId,
  /** How many entries there are; the next command names it. */
  version: z.int(),
  state: RegisterState,
  facts: z.array(FactRow),
  requirements: z.array(Requirement),
  relations: z.array(OfferRelation),
  /** Newest first. */
  history: z.array(RegisterEntry),
});
export type RegisterOffer = z.infer<typeof RegisterOffer>;

const words = { da: z.string(), en: z.string() };
const Definition = z.strictObject({ edition: z.string().nullable(), ...words, approved: z.boolean() });
const defined = { ...words, definitions: z.array(Definition) };

export const Vocabulary = z.strictObject({
  editions: z.array(
    z.strictObject({
      code: z.string(),
      ...words,
      from: z.iso.date(),
      to: z.iso.date().nullable(),
      note: z.strictObject(words),
      source: z.string(),
      inForce: z.boolean(),
    }),
  ),
  kinds: z.array(z.strictObject({ kind: OfferKind, definitions: z.array(Definition) })),
  competences: z.array(
    z.strictObject({ code: CompetenceCode, ...defined, fsiii: z.string().nullable(), source: z.string() }),
  ),
  requirements: z.array(
    z.strictObject({
      edition: z.string(),
      kind: OfferKind,
      competence: CompetenceCode.nullable(),
      availability: z.enum(['round_the_clock']).nullable(),
      approved: z.boolean(),
      source: z.string(),
    }),
  ),
  tests: z.array(
    z.strictObject({
      code: z.string(),
      ...defined,
      codes: z.array(z.string()),
      competence: CompetenceCode.nullable(),
    }),
  ),
  equipment: z.array(z.strictObject({ code: z.string(), ...defined, source: z.string() })),
});
export type Vocabulary = z.infer<typeof Vocabulary>;
