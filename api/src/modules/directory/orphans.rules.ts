import { type DirectoryState, isInForce } from './directory-state.ts';
import type { FolderRows, RowIssue } from './read-folder.ts';
import { relationsAt } from './relations.rules.ts';

const needed = ['authority', 'operator'] as const;

/** Offers that at some time, now or after a dated switch, nobody would be answerable for or drive. */
export function findOrphans(state: DirectoryState, rows: FolderRows): RowIssue[] {
  const edges = new Set([-Infinity]);
  for (const { from, to } of [...state.relations, ...state.offers])
    for (const edge of [from, to]) if (edge !== null) edges.add(edge);
  const reasons = new Map<string, string>();
  for (const at of edges) {
    const relations = relationsAt(state.relations, at);
    for (const offer of state.offers.filter((row) => isInForce(row, at)))
      for (const relation of needed)
        if (relations.forOffer(offer, relation) === null && !reasons.has(offer.code))
          reasons.set(
            offer.code,
            `has no ${relation} ${at === -Infinity ? 'at first' : `at ${new Date(at).toISOString()}`}`,
          );
  }
  return [...reasons]
    .map(([code, reason]) => ({
      file: 'offers.csv',
      line: rows.offers.find(({ row }) => row.code === code)?.line ?? 0,
      reason: `"${code}" ${reason}`,
    }))
    .toSorted((a, b) => a.line - b.line);
}
