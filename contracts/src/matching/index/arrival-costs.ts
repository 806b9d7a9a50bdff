import type { Asked } from './asked.ts';
import { type Cost, costOf, rejectedCost } from './cost.ts';
import type { Facet } from './facets.ts';
import type { GroupColumn } from './group-column.ts';
import { leastAfter, leastAt, type Steps, stepsOf } from './steps.ts';

/** When citizen and offer may be together, in minutes from now; `most` Infinity: at any time from `least` on, or at once. */
export interface Arrival {
  readonly least: number;
  readonly most: number;
}

/** A facet that asks for the arrival: asked once for each group of offers alike, and only when one of them is looked at. */
export class ArrivalCosts {
  readonly #facet: Facet;
  readonly #column: GroupColumn;
  readonly #asked: Asked;
  readonly #steps: (Steps | undefined)[] = [];

  constructor(facet: Facet, column: GroupColumn, asked: Asked) {
    this.#facet = facet;
    this.#column = column;
    this.#asked = asked;
  }

  steps(row: number): Steps {
    const group = this.#column.of[row] ?? 0;
    const known = this.#steps[group];
    if (known) return known;
    const { rules, edges } = this.#facet;
    const { nowMinute, subjectAt } = this.#asked;
    const member = this.#column.alike.example(group);
    const changes = edges?.(subjectAt(member, 0)) ?? [];
    const steps = stepsOf(
      changes.map((edge) => edge - nowMinute),
      (minutes) => {
        const subject = subjectAt(member, minutes);
        return costOf(
          member.offer.kind,
          rules.flatMap((rule) => rule(subject)),
        );
      },
    );
    this.#steps[group] = steps;
    return steps;
  }
}

/** Never more than the cost at the arrival that it turns out to be. */
export function leastWithin(steps: Steps, { least, most }: Arrival): Cost {
  if (steps.isConstant) return steps.first[0] ?? 0;
  if (least === most) return leastAt(steps, least);
  if (most === Number.POSITIVE_INFINITY) return Math.min(leastAt(steps, 0), leastAfter(steps, least));
  let cost = rejectedCost;
  for (let minutes = least; minutes <= most; minutes += 1) cost = Math.min(cost, leastAt(steps, minutes));
  return cost;
}
