import type { RegisterFact } from '@leon/contracts/directory/register-fact.ts';
import { isInForce, type Period } from '../directory-state.ts';
import type { LocalEntry, SpokenFact } from './local-entry.ts';

/** Ids of entries that an entry which itself stands has undone. An undoing that was undone counts for nothing. */
export function undoneBy(entries: readonly Pick<LocalEntry, 'id' | 'seq' | 'undoes'>[]): ReadonlySet<string> {
  const undone = new Set<string>();
  for (const { id, undoes } of entries.toSorted((a, b) => b.seq - a.seq))
    if (undoes !== null && !undone.has(id)) undone.add(undoes);
  return undone;
}

export const factKey = ({ fact, key }: Pick<RegisterFact, 'fact' | 'key'>): string => `${fact} ${key}`;

/** What is said at which time: of entries that stand, the newest that covers an instant. Silence is left out. */
export function spokenFacts(entries: readonly LocalEntry[]): SpokenFact[] {
  const undone = undoneBy(entries);
  const standing = entries.filter(({ id, undoes }) => undoes === null && !undone.has(id));
  const ofOneFact = Map.groupBy(standing, ({ offer, said }) => `${offer} ${factKey(said)}`);
  return [...ofOneFact.values()].flatMap((same) => {
    const newestFirst = same.toSorted((a, b) => b.seq - a.seq);
    return pieces({ from: null, to: null }, same).flatMap((piece) => {
      const entry = newestFirst.find((one) => isInForce(one, instantIn(piece)));
      if (entry === undefined || entry.said.value === null) return [];
      return [{ ...piece, offer: entry.offer, said: entry.said, entry: entry.id }];
    });
  });
}

/** A period cut wherever one of others begins or ends. */
export function pieces(whole: Period, others: readonly Period[]): Period[] {
  const inside = (edge: number | null): edge is number =>
    edge !== null && (whole.from === null || whole.from < edge) && (whole.to === null || edge < whole.to);
  const edges = [...new Set(others.flatMap(({ from, to }) => [from, to]).filter(inside))].toSorted(
    (a, b) => a - b,
  );
  return [whole.from, ...edges].map((from, index) => ({ from, to: edges[index] ?? whole.to }));
}

/** An instant of a period that is not empty. */
export const instantIn = ({ from, to }: Period): number => from ?? (to === null ? 0 : to - 1);
