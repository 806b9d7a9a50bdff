import { z } from 'zod';
import { CompetenceCode, OfferKind } from './offer-kind.ts';
import { because, Code, cell, datedRow, day, flag, listOf, maybe } from './row-fields.ts';

/** `approved` = no: LEON's own proposal or reading. It is shown as not approved wherever it is shown. */
const standing = { approved: flag, source: cell };

/** An edition of the national quality standards (kvalitetsstandarder). `in_force_from` and `in_force_to` are its own. */
export const StandardEditionRow = datedRow({
  code: z.string().regex(/^\d{4}$/, 'is not the year of an edition'),
  da: cell,
  en: cell,
  in_force_from: day,
  in_force_to: maybe(day),
  note_da: cell,
  note_en: cell,
  source: cell,
});

export const DefinitionSubject = z.enum(['offer_kind', 'competence', 'test', 'equipment']);

/** What a word means. With `edition`: in that edition, where its meaning differs. */
export const DefinitionRow = datedRow({
  subject_type: DefinitionSubject,
  subject: cell,
  edition: maybe(cell),
  da: cell,
  en: cell,
  ...standing,
});

/** What an edition asks of a kind of offer: a competence, or that somebody is there round the clock. */
export const StandardRequirementRow = datedRow({
  edition: cell,
  kind: OfferKind,
  competence: maybe(CompetenceCode),
  availability: maybe(z.enum(['round_the_clock'])),
  ...standing,
}).refine(
  ({ competence, availability }) => (competence === null) !== (availability === null),
  because('competence', 'or availability is needed, and not both'),
);

/** A measurement that can be made on the spot. Without a word of its own an offer that has `competence` makes it. */
export const TestRow = datedRow({
  code: Code,
  da: cell,
  en: cell,
  /** NPU or MedCom codes that its results are sent with; none where it is no laboratory result. */
  codes: listOf(z.string().regex(/^(NPU|DNK|MCS)\d{5,6}$/, 'is not an NPU or MedCom code')),
  competence: maybe(CompetenceCode),
  source: cell,
});

export const EquipmentRow = datedRow({ code: Code, da: cell, en: cell, source: cell });

/** What a problem usually asks for: a suggestion of needs, never a decision. */
export const ProblemTemplateRow = datedRow({
  code: Code,
  da: cell,
  en: cell,
  must: listOf(CompetenceCode),
  nice: listOf(CompetenceCode),
  observation: z.enum(['continuous', 'visits', 'once']),
  advice_da: cell,
  advice_en: cell,
  ...standing,
});
