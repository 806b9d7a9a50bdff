import type { OfferedCompetence } from '../directory/offer.ts';
import { hospitalKinds } from '../directory/offer-kind.ts';
import { isThere, lackFindings, lackOf } from './entry-hours.ts';
import { type Finding, speaksFor, warns } from './finding.ts';
import type { Subject } from './subject.ts';
import { saidTests, testFindings } from './tests.rules.ts';

/** There, and everywhere only by a doctor's order for this citizen. */
const onOrderOnly = (present: readonly OfferedCompetence[]): boolean =>
  present.length > 0 && present.every(({ authority }) => authority === 'individual_order');

/**
 * Every needed competence and test is there when citizen and offer are together. One that needs a doctor's individual
 * order counts, with a warning. A hospital covers every need; its competences are not listed.
 */
export function competenceFindings(subject: Subject): readonly Finding[] {
  const { offer, need, arrivalMinute } = subject;
  if (hospitalKinds.has(offer.kind)) return [];
  const entriesOf = (code: string) => offer.competences.filter((competence) => competence.code === code);
  const asked = [...new Set(need.competences)];
  const lacking = [
    ...lackFindings(
      lackOf(
        asked.filter((code) => saidTests(offer, code).length === 0),
        entriesOf,
        arrivalMinute,
      ),
      { never: 'competence_missing', notThen: 'competence_not_at_arrival', name: 'competences' },
      arrivalMinute,
    ),
    ...testFindings(subject),
  ];
  const onOrder = asked.filter((code) =>
    onOrderOnly(entriesOf(code).filter((entry) => isThere(entry, arrivalMinute))),
  );
  return [
    ...lacking,
    ...(onOrder.length > 0 ? [warns('competence_individual_order', { competences: onOrder.join(',') })] : []),
    ...(lacking.length === 0 && asked.length > 0 ? [speaksFor('covers_needs', { count: asked.length })] : []),
  ];
}
