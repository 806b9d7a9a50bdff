import type { Offer, OfferedTest, Staffed } from '@leon/contracts/directory/offer.ts';
import { type CompetenceCode, hospitalKinds } from '@leon/contracts/directory/offer-kind.ts';
import { type DirectoryState, isInForce } from '../directory-state.ts';
import type { HoursInForce } from '../hours-in-force.rules.ts';
import { shiftHours } from './coverage.rules.ts';
import type { SpokenFact } from './local-entry.ts';
import { factKey } from './standing.rules.ts';

type Extras = Pick<Offer, 'tests' | 'staffed' | 'onlySex'>;

/** Tests, staffing and whom it is for as they are at an instant, their hours as UTC minutes like all others. */
export function extrasAt(state: DirectoryState, at: number, until: number, hours: HoursInForce) {
  const tests = state.tests.filter((row) => isInForce(row, at));
  const byOffer = Map.groupBy(
    state.facts.filter((fact) => isInForce(fact, at)),
    ({ offer }) => offer,
  );

  return (offer: Pick<Offer, 'code' | 'kind' | 'competences'>): Extras => {
    const facts = byOffer.get(offer.code) ?? [];
    const said = new Map(facts.map((fact) => [factKey(fact.said), fact]));
    if (hospitalKinds.has(offer.kind)) return onlySexOf(facts);
    const made = tests.flatMap(({ code, competence }): OfferedTest[] => {
      const spoken = said.get(factKey({ fact: 'test', key: code }));
      if (spoken !== undefined) return testSaid(code, competence, spoken, hours);
      // Nobody said anything: whoever has the competence makes the test, at the hours of the competence.
      const having = offer.competences.find((one) => one.code === competence);
      if (having === undefined) return [];
      return [{ code, ...(having.hours === undefined ? {} : { hours: having.hours }) }];
    });
    return {
      ...(made.length === 0 ? {} : { tests: made }),
      ...staffedOf(facts, at, until),
      ...onlySexOf(facts),
    };
  };
}

function testSaid(
  code: string,
  competence: CompetenceCode | null,
  { said, entry }: SpokenFact,
  hours: HoursInForce,
): OfferedTest[] {
  if (said.fact !== 'test' || said.value === null) return [];
  const named = { code, ...(competence === null ? {} : { competence }) };
  if (!said.value.offered) return [{ ...named, made: false }];
  return [{ ...named, ...(said.value.hours === null ? {} : { hours: hours.ofTemplate(`local:${entry}`) }) }];
}

function onlySexOf(facts: readonly SpokenFact[]): Pick<Extras, 'onlySex'> {
  const limits = facts.find(({ said }) => said.fact === 'limits')?.said;
  const onlySex = limits?.fact === 'limits' ? limits.value?.onlySex : undefined;
  return onlySex === undefined ? {} : { onlySex };
}

function staffedOf(facts: readonly SpokenFact[], at: number, until: number): { staffed?: Staffed } {
  for (const { said } of facts) {
    if (said.fact !== 'staffing' || said.value === null) continue;
    const { day, night, reserve } = said.value;
    const spans = [
      ...shiftHours('day', at, until).map(([from, to]) => ({ from, to, count: day })),
      ...shiftHours('night', at, until).map(([from, to]) => ({ from, to, count: night })),
    ];
    return { staffed: { spans: spans.toSorted((a, b) => a.from - b.from), reserve } };
  }
  return {};
}
