import { type LeonLevel, leonLevels } from '../../directory/offer-kind.ts';
import type { Standing } from '../order.ts';
import { type Cost, rejectedCost, verdictAt } from './cost.ts';
import type { OfferRows } from './offer-rows.ts';

/** Offers that may have at best the same standing: every one of them has this or a worse one. */
export interface Bundle {
  readonly standing: Standing;
  readonly rows: Iterable<number>;
}

const bestAt = (cost: Cost, level: LeonLevel, afterPlaces: boolean): Standing => ({
  ...verdictAt(cost),
  level,
  afterPlaces,
  freshness: 'fresh',
  points: 0,
});

const nobody = -1;
/** A chain for each level, and one for those of it that come after the places. */
const chains = 2 * (leonLevels.length + 1);

/** By level and by the verdict before it is asked when they meet the citizen. Bundles are chains through one column of numbers: most of a country is never taken out of them again. */
export function bundlesOf(
  rows: OfferRows,
  { costs, afterPlaces }: Pick<OfferBounds, 'costs' | 'afterPlaces'>,
): Bundle[] {
  const next = new Int32Array(rows.end);
  const fits = new Int32Array(chains).fill(nobody);
  const rejected = new Int32Array(chains).fill(nobody);
  const near = new Map<Cost, Int32Array>();
  const headsAt = (cost: Cost): Int32Array => {
    if (cost === 0) return fits;
    if (cost === rejectedCost) return rejected;
    const known = near.get(cost);
    if (known) return known;
    const heads = new Int32Array(chains).fill(nobody);
    near.set(cost, heads);
    return heads;
  };
  for (let row = 0; row < rows.end; row += 1) {
    const heads = headsAt(costs[row] ?? 0);
    const at = 2 * (rows.level[row] ?? 0) + (afterPlaces[rows.kind[row] ?? 0] ? 1 : 0);
    next[row] = heads[at] ?? nobody;
    heads[at] = row;
  }
  return [[0, fits] as const, ...near, [rejectedCost, rejected] as const].flatMap(([cost, heads]) =>
    leonLevels.flatMap((level, at) =>
      [false, true].flatMap((after) => {
        const head = heads[2 * at + (after ? 1 : 0)] ?? nobody;
        return head === nobody ? [] : [{ standing: bestAt(cost, level, after), rows: chain(head, next) }];
      }),
    ),
  );
}

/** What bounds say of single offers. */
export interface OfferBounds {
  /** Of each row, whenever citizen and offer meet. */
  readonly costs: Float64Array;
  /** Of each kind, whether it comes after the places. */
  readonly afterPlaces: readonly boolean[];
  readonly pointsOfWay: (row: number) => number;
  readonly cost: (row: number) => Cost;
  readonly freshness: (row: number) => Standing['freshness'];
}

/** The same offers by how far they are at least: the near ones are looked at and the rest stays closed. */
export const byDistance = ({ standing, rows }: Bundle, bounds: OfferBounds): Bundle[] =>
  grouped(rows, (row) => bounds.pointsOfWay(row)).map(([points, ofLayer]) => ({
    standing: { ...standing, points },
    rows: ofLayer,
  }));

/** Equally far ones by what they cost when they are met, and by how fresh their counts are. */
export const byVerdict = ({ standing, rows }: Bundle, bounds: OfferBounds): Bundle[] =>
  grouped(rows, (row) => bounds.cost(row)).flatMap(([cost, ofCost]) =>
    grouped(ofCost, (row) => bounds.freshness(row)).map(([freshness, alike]) => ({
      standing: { ...standing, ...verdictAt(cost), freshness },
      rows: alike,
    })),
  );

function grouped<Key>(rows: Iterable<number>, keyOf: (row: number) => Key): [Key, number[]][] {
  const groups = new Map<Key, number[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups];
}

function* chain(head: number, next: Int32Array): Generator<number, void> {
  for (let row = head; row !== nobody; row = next[row] ?? nobody) yield row;
}
