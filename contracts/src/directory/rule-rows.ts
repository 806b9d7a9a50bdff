import { z } from 'zod';
import { ClockDuration, DeskClockSetting } from '../oversight/clock.ts';
import { LawfulAlternative } from '../rules/conveyance.ts';
import { news2Bands } from '../triage/news2.table.ts';
import { areTobsSteps, readTobsStep, TobsBand } from '../triage/tobs-action-bands.ts';
import { triageColours } from '../triage/triage-colour.table.ts';
import { CallerType, LeonLevel, OfferKind } from './offer-kind.ts';
import { because, Code, cell, datedRow, flag, listOf, maybe, provenance, whole } from './row-fields.ts';

/** Who has approved a rule, if anybody; a rule without is in the register all the same, marked. */
const approval = { status: z.enum(['proposed', 'approved']), approved_by: maybe(cell), ...provenance };

export const ruleRow = <Shape extends z.ZodRawShape>(shape: Shape) =>
  datedRow({ code: Code, name: cell, ...shape, ...approval }).refine(
    (row) => {
      const { status, approved_by } = row as { status: string; approved_by: string | null };
      return status !== 'approved' || approved_by !== null;
    },
    because('approved_by', 'is empty and the rule is approved'),
  );

const someOf = <T extends z.ZodType<unknown, string>>(item: T) =>
  listOf(item).refine((items) => items.length > 0, { error: 'is empty' });
const age = whole.pipe(z.number().max(130, 'is above 130'));
const points = whole.pipe(z.number().max(1000, 'is above 1000'));

/** Use of each other's offers; `parties` are organisations of any type. */
export const AgreementRow = ruleRow({
  parties: someOf(Code),
  kinds: someOf(OfferKind),
  trigger: z.enum(['always', 'peak']),
  cap: maybe(whole),
});

/** `forbids`: by the type of the authority · `allows`: a trial, by the organisations that take part. */
export const ConveyanceRuleRow = ruleRow({
  effect: z.enum(['forbids', 'allows']),
  callers: someOf(CallerType),
  kinds: someOf(OfferKind),
  authority_types: listOf(
    z.enum([
      'region',
      'municipality',
      'cluster',
      'health_council',
      'hospital',
      'department',
      'service',
      'undecided',
    ]),
  ),
  parties: listOf(Code),
  alternatives: listOf(LawfulAlternative),
})
  .refine(
    (row) => row.effect === 'allows' || row.authority_types.length > 0,
    because('authority_types', 'is empty'),
  )
  .refine((row) => row.effect === 'forbids' || row.parties.length > 0, because('parties', 'is empty'));

/** `words` are separated by semicolons, since some are phrases. A row that asks for nothing would be everybody's. */
export const DispositionRow = ruleRow({
  name_en: cell,
  words: z.string().transform((text) =>
    text
      .split(';')
      .map((word) => word.trim().toLowerCase())
      .filter((word) => word !== ''),
  ),
  specialty: maybe(cell),
  min_age: maybe(age),
  max_age: maybe(age),
  pregnant: flag,
  departments: someOf(Code),
}).refine(
  ({ words, specialty, max_age, pregnant }) =>
    words.length > 0 || specialty !== null || max_age !== null || pregnant,
  because('words', 'and everything else is empty'),
);

export const ReferralRuleRow = ruleRow({
  kinds: someOf(OfferKind),
  offers: listOf(Code),
  callers: someOf(CallerType),
  requires: z.enum(['doctor', 'another']),
});

export const TargetGroupRow = ruleRow({
  name_en: cell,
  kinds: someOf(OfferKind),
  callers: someOf(CallerType),
  by_doctor: flag,
  after_discharge: flag,
});

export const CareRuleRow = ruleRow({
  kinds: someOf(OfferKind),
  observation: z.enum(['once', 'visits', 'continuous']),
  visit_interval_minutes: maybe(whole.pipe(z.number().min(1, 'is below 1'))),
  doctor_same_day: flag,
  pregnancy: flag,
}).refine(
  (row) => (row.observation === 'visits') === (row.visit_interval_minutes !== null),
  because('visit_interval_minutes', 'is stated for visits, and only for them'),
);

/** `news2:MEDIUM`, `tobs:RED`, `colour:orange`: what asks for a step. */
const UrgencySign = z.enum([
  ...news2Bands.map((band) => `news2:${band}` as const),
  ...TobsBand.options.map((band) => `tobs:${band}` as const),
  ...triageColours.map((colour) => `colour:${colour}` as const),
]);

/** What is named under no step is open. */
export const UrgencyRuleRow = ruleRow({
  desk: maybe(Code),
  doctor_informed: listOf(UrgencySign),
  doctor_first: listOf(UrgencySign),
  time_critical: listOf(UrgencySign),
  held_back: listOf(LeonLevel),
}).refine(
  ({ held_back }) => !held_back.some((level) => ['L6', 'L7', 'L8'].includes(level)),
  because('held_back', 'names a hospital or 112, which nothing holds back'),
);

/** `4:ORANGE`, `2:YELLOW:480`: up to and including a total, with minutes to the next scoring where they are known. */
const tobsStepText = /^\d{1,2}:(GREEN|YELLOW|ORANGE|RED)(:[1-9]\d{0,4})?$/;
const tobsStep = z.string().regex(tobsStepText, { error: 'is no total with a band' });

export const TobsActionRow = ruleRow({
  desk: maybe(Code),
  steps: someOf(tobsStep),
  single_three: maybe(TobsBand),
}).refine(
  ({ steps, single_three: singleThree }) =>
    steps.some((step) => !tobsStepText.test(step)) || areTobsSteps(steps.map(readTobsStep), singleThree),
  because('steps', 'do not rise to 15, or a higher total is milder'),
);

/** The module that could make LEON a medical device, for show: what is real is approved by two people, never by a folder. */
export const DecisionSupportRow = ruleRow({}).refine(
  ({ status }) => status === 'proposed',
  because('status', 'is approved in LEON by two people, not here'),
);

/** How long a clock of a desk runs; an empty desk speaks for all. */
export const DeskClockRow = datedRow({
  desk: maybe(Code),
  setting: DeskClockSetting,
  value: ClockDuration,
  approved: flag,
  source: cell,
});

export const RankingWeightsRow = ruleRow({
  desk: maybe(Code),
  wish: points,
  travel: points,
  confidence: points,
  own_staff: points,
  load: points,
  declines: points,
  nice: points,
});
