import type { FactRow } from '@leon/contracts/directory/register.ts';
import type { RegisterFact } from '@leon/contracts/directory/register-fact.ts';
import { danishDay } from '../danish-time.rules.ts';
import { type DirectoryState, isInForce, type VersionOf } from '../directory-state.ts';
import { fileFact } from './file-facts.rules.ts';
import type { LocalEntry } from './local-entry.ts';
import { saidOf } from './local-facts.rules.ts';
import { factKey } from './standing.rules.ts';

type Named = Pick<RegisterFact, 'fact' | 'key'>;
type OfferRow = VersionOf<'offers'>;

export interface RegisterAt {
  readonly base: DirectoryState;
  readonly state: DirectoryState;
  readonly entries: readonly LocalEntry[];
  readonly at: number;
}

/** One fact as it holds at an instant: what is said here, else what the file says. */
export function factAt(
  { base, state, at }: Omit<RegisterAt, 'entries'>,
  offer: OfferRow,
  named: Named,
): RegisterFact {
  const spoken = saidOf(state, offer.code, at).get(factKey(named));
  return spoken?.said ?? fileFact(base, offer, named, at).said;
}

/** Everything known of an offer, each with where it is known from. `importedAt`: ISO instant of each import. */
export function factRows(
  register: RegisterAt,
  offer: OfferRow,
  required: readonly string[],
  importedAt: ReadonlyMap<number, string>,
): FactRow[] {
  const { base, state, entries, at } = register;
  const spoken = saidOf(state, offer.code, at);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return namedFacts(register, offer, required).map((named): FactRow => {
    const fact = spoken.get(factKey(named));
    const entry = fact && byId.get(fact.entry);
    if (fact && entry) {
      const { saidBy, by, at: since } = entry;
      const until = fact.to === null ? null : new Date(fact.to).toISOString();
      const origin = { kind: 'local', source: null, demo: false, saidBy, by, at: since, until } as const;
      return { said: fact.said, origin };
    }
    const { said, kind, row } = fileFact(base, offer, named, at);
    return {
      said,
      origin: {
        kind,
        source: row?.source ?? null,
        demo: row?.demo ?? false,
        saidBy: null,
        by: null,
        at: importedAt.get(row?.revision ?? -1) ?? null,
        until: null,
      },
    };
  });
}

function namedFacts({ base, state, at }: RegisterAt, offer: OfferRow, required: readonly string[]): Named[] {
  const today = danishDay(at);
  const template = base['competence-templates'].find(
    (row) => row.code === offer.competence_template && isInForce(row, at),
  );
  const spoken = [...saidOf(state, offer.code, at).values()].map(({ said }) => said);
  const codes = [
    ...[...(template?.competences ?? []), ...offer.extra_competences].map(
      (item) => item.split(/[/@]/)[0] ?? '',
    ),
    ...spoken.filter(({ fact }) => fact === 'competence').map(({ key }) => key),
    ...required,
  ];
  const exceptions = state['hours-exceptions'].filter(
    (row) => row.offer === offer.code && row.last_day >= today && isInForce(row, at),
  );
  const one = (fact: RegisterFact['fact'], key = ''): Named => ({ fact, key });
  return [
    one('hours'),
    ...[...new Set(exceptions.map(({ first_day }) => first_day))]
      .toSorted()
      .map((day) => one('hours_exception', day)),
    ...[...new Set(codes)].toSorted().map((code) => one('competence', code)),
    ...state.tests.filter((row) => isInForce(row, at)).map(({ code }) => one('test', code)),
    ...(['equipment', 'staffing', 'number', 'limits', 'referrers'] as const).map((fact) => one(fact)),
  ];
}
