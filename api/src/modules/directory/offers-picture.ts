import type { Offer } from '@leon/contracts/directory/offer.ts';
import type { DirectoryState } from './directory-state.ts';
import { offersAt } from './offers-in-force.rules.ts';

/** How far ahead opening hours are expanded for consoles; they fetch anew well before. */
export const hoursAheadMs = 8 * 24 * 3_600_000;

interface Pictures {
  /** Instants at which a dated row begins or ends to be in force, ordered. */
  readonly edges: readonly number[];
  readonly made: Map<string, readonly Offer[]>;
}
const ofStates = new WeakMap<DirectoryState, Pictures>();

/**
 * The same as `offersAt`, made once a minute: hours are whole minutes, and between two edges no other row is in force.
 * Commands ask for it at every hold and every report.
 */
export function offersPicture(state: DirectoryState, at: number, until: number): Offer[] {
  const pictures = ofStates.get(state) ?? { edges: edgesOf(state), made: new Map() };
  ofStates.set(state, pictures);
  const passed = pictures.edges.findLastIndex((edge) => edge <= at);
  const key = `${passed} ${Math.floor(at / 60_000)} ${Math.floor(until / 60_000)}`;
  const known = pictures.made.get(key);
  if (known) return [...known];
  const offers = offersAt(state, at, until);
  if (pictures.made.size >= 8) pictures.made.clear();
  pictures.made.set(key, offers);
  return [...offers];
}

export function edgesOf(state: DirectoryState): number[] {
  const { revision: _, ...files } = state;
  const edges = new Set<number>();
  for (const rows of Object.values(files))
    for (const { from, to } of rows) for (const edge of [from, to]) if (edge !== null) edges.add(edge);
  return [...edges].toSorted((a, b) => a - b);
}
