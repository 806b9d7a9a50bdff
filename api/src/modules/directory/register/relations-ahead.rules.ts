import type { OfferRelation } from '@leon/contracts/directory/register.ts';
import { type DirectoryState, isInForce } from '../directory-state.ts';
import { relationsAt } from '../relations.rules.ts';

const relations = ['authority', 'operator', 'employer', 'site_owner'] as const;

/** Who answers for an offer from an instant on, each time span by itself: the switch of 1 January 2027 is in it beforehand. */
export function relationsFrom(
  state: DirectoryState,
  offer: { readonly code: string; readonly unit: string },
  at: number,
): OfferRelation[] {
  const edges = new Set(state.relations.flatMap(({ from, to }) => [from, to]));
  const ahead = [...edges]
    .filter((edge): edge is number => edge !== null && edge > at)
    .toSorted((a, b) => a - b);
  const names = (code: string | null, when: number): string =>
    state.organisations.find((row) => row.code === code && isInForce(row, when))?.name ?? code ?? '–';
  return relations.flatMap((relation) => {
    const spans: OfferRelation[] = [];
    for (const when of [at, ...ahead]) {
      const organisation = names(relationsAt(state.relations, when).forOffer(offer, relation), when);
      const last = spans.at(-1);
      if (last?.organisation === organisation) continue;
      const from = when === at ? null : new Date(when).toISOString();
      if (last) last.until = from;
      spans.push({ relation, organisation, from, until: null });
    }
    return spans;
  });
}
