import type { Asked } from './asked.ts';
import { type Cost, costOf } from './cost.ts';
import type { Facet } from './facets.ts';
import type { GroupColumn } from './group-column.ts';

/** Of each group of a facet that asks for no arrival; 0 where nobody is in it. */
function costOfGroups(facet: Facet, { alike }: GroupColumn, asked: Asked): Float64Array {
  const costs = new Float64Array(alike.limit);
  for (const [group, member] of alike.members()) {
    const subject = asked.subjectAt(member, 0);
    costs[group] = costOf(
      member.offer.kind,
      facet.rules.flatMap((rule) => rule(subject)),
    );
  }
  return costs;
}

/** For every row what it costs whenever citizen and offer meet: the worst of its groups. */
export function fixedCosts(
  columns: readonly { readonly facet: Facet; readonly column: GroupColumn }[],
  asked: Asked,
  rows: number,
): Float64Array {
  const worst = new Float64Array(rows);
  for (const { facet, column } of columns) {
    if (facet.edges) continue;
    const costs = costOfGroups(facet, column, asked);
    const { of } = column;
    for (let row = 0; row < rows; row += 1) {
      const cost: Cost = costs[of[row] ?? 0] ?? 0;
      if (cost > (worst[row] ?? 0)) worst[row] = cost;
    }
  }
  return worst;
}
