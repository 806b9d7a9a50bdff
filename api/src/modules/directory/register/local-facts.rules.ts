import type { FactOf, WeekHours } from '@leon/contracts/directory/register-fact.ts';
import { type DirectoryState, isInForce, type VersionOf } from '../directory-state.ts';
import type { LocalEntry, SpokenFact } from './local-entry.ts';
import { factKey, instantIn, pieces, spokenFacts } from './standing.rules.ts';

type OfferRow = VersionOf<'offers'>;
type ExceptionRow = VersionOf<'hours-exceptions'>;

/** Name of the hours that an entry states; no code of a file can look like it. */
const weekOf = (fact: SpokenFact): string => `local:${fact.entry}`;

/**
 * The imported register with what is said here laid on top. The imported rows are cut where something begins or ends to be
 * said; everything that reads the register reads the result and need not know.
 */
export function withLocalFacts(base: DirectoryState, entries: readonly LocalEntry[]): DirectoryState {
  if (entries.length === 0) return base;
  const facts = spokenFacts(entries);
  const byOffer = Map.groupBy(facts, ({ offer }) => offer);
  return {
    ...base,
    revision: base.revision + entries.length,
    facts,
    offers: base.offers.flatMap((row) => {
      const said = byOffer.get(row.code);
      return said === undefined
        ? [row]
        : pieces(row, said).map((piece) => offerWith({ ...row, ...piece }, said));
    }),
    'hours-templates': [...base['hours-templates'], ...facts.flatMap(weekStated)],
    'hours-exceptions': exceptionsWith(base['hours-exceptions'], facts),
  };
}

function offerWith(row: OfferRow, facts: readonly SpokenFact[]): OfferRow {
  return facts.filter((fact) => isInForce(fact, instantIn(row))).reduce(laidOn, row);
}

function laidOn(row: OfferRow, spoken: SpokenFact): OfferRow {
  const { said } = spoken;
  if (said.value === null) return row;
  switch (said.fact) {
    case 'number':
      return { ...row, professional_number: said.value };
    case 'limits': {
      const { minAge, maxAge, knownOnly } = said.value;
      return { ...row, min_age: minAge, max_age: maxAge, known_only: knownOnly };
    }
    case 'referrers':
      return { ...row, may_refer: said.value };
    case 'hours':
      return { ...row, hours_template: weekOf(spoken) };
    case 'competence':
      return withCompetence(row, said.key, said.value, weekOf(spoken));
    default:
      return row;
  }
}

function withCompetence(
  row: OfferRow,
  code: string,
  value: NonNullable<FactOf<'competence'>['value']>,
  week: string,
): OfferRow {
  const extra = row.extra_competences.filter((item) => item.split(/[/@]/)[0] !== code);
  const without = row.without_competences.filter((one) => one !== code);
  if (!value.offered) return { ...row, extra_competences: extra, without_competences: [...without, code] };
  const item = `${code}/${value.authority}${value.hours === null ? '' : `@${week}`}`;
  return { ...row, extra_competences: [...extra, item], without_competences: without };
}

function weekStated(fact: SpokenFact): VersionOf<'hours-templates'>[] {
  const week = weekIn(fact);
  return week === null
    ? []
    : [{ code: weekOf(fact), ...week, source: '', demo: false, from: null, to: null }];
}

function weekIn({ said }: SpokenFact): WeekHours | null {
  if (said.fact === 'hours') return said.value;
  if (said.fact !== 'competence' && said.fact !== 'test') return null;
  return said.value?.offered ? said.value.hours : null;
}

/** A stated exception takes the place of the file's that begins on the same day, for as long as it is said. */
function exceptionsWith(rows: readonly ExceptionRow[], facts: readonly SpokenFact[]): ExceptionRow[] {
  const stated = facts.flatMap((fact): ExceptionRow[] => {
    const { said, offer, from, to } = fact;
    if (said.fact !== 'hours_exception' || said.value === null) return [];
    const { lastDay, hours, reason } = said.value;
    return [
      { offer, first_day: said.key, last_day: lastDay, hours, reason, source: '', demo: false, from, to },
    ];
  });
  const kept = rows.flatMap((row) => {
    const instead = stated.filter(
      ({ offer, first_day }) => offer === row.offer && first_day === row.first_day,
    );
    return pieces(row, instead)
      .filter((piece) => !instead.some((one) => isInForce(one, instantIn(piece))))
      .map((piece) => ({ ...row, ...piece }));
  });
  return [...kept, ...stated];
}

/** What is said of an offer at an instant, by fact and key. */
export function saidOf(state: DirectoryState, offer: string, at: number): ReadonlyMap<string, SpokenFact> {
  const current = state.facts.filter((fact) => fact.offer === offer && isInForce(fact, at));
  return new Map(current.map((fact) => [factKey(fact.said), fact]));
}
