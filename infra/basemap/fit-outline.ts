import { nearestOn } from './nearest.ts';
import { boxOf, type Point, type Ring } from './plane.ts';
import type { Outline } from './svg-outline.ts';

export type Fit = { place: (svg: Point) => Point; medianKm: number; p95Km: number };

/** Islands that are one municipality and one ring in both sources: their middles give the first guess. */
export type Anchor = { code: string; at: Point };

/**
 * The drawing has no stated projection. Its sea-side points are laid onto the real coast by repeated
 * nearest-point fits of a cubic polynomial, with a cut-off that tightens so that wrong pairs drop out.
 */
export function fitToCoast(
  outlines: readonly Outline[],
  coast: readonly Ring[],
  anchors: readonly Anchor[],
): Fit {
  const shore = seaSide(outlines);
  const centre = boxMiddle(outlines.flatMap((o) => o.rings.flat()));
  const scaled = ([x, y]: Point): Point => [(x - centre[0]) / 4000, (y - centre[1]) / 4000];
  const nearest = nearestOn(coast);

  let pairs = anchors.map(({ code, at }) => {
    const outline = outlines.find((o) => o.code === code);
    if (!outline) throw new Error(`no outline ${code}`);
    return { from: scaled(boxMiddle(outline.rings.flat())), to: at };
  });
  let place = solve(pairs, 1);
  let gaps: number[] = [];
  for (const [degree, cutOff] of [
    [1, 6],
    [1, 4],
    [2, 3],
    [2, 2],
    [3, 1.6],
    [3, 1.2],
    [3, 1.2],
    [3, 1.2],
  ] as const) {
    pairs = [];
    gaps = [];
    for (const point of shore) {
      const from = scaled(point);
      const found = nearest(place(from), cutOff);
      if (!found) continue;
      pairs.push({ from, to: found.point });
      gaps.push(found.distance);
    }
    place = solve(pairs, degree);
  }
  gaps.sort((a, b) => a - b);
  const fitted = place;
  return {
    place: (svg) => fitted(scaled(svg)),
    medianKm: gaps[gaps.length >> 1] ?? NaN,
    p95Km: gaps[Math.floor(gaps.length * 0.95)] ?? NaN,
  };
}

function boxMiddle(points: readonly Point[]): Point {
  const box = boxOf(points);
  return [(box.west + box.east) / 2, (box.south + box.north) / 2];
}

/** Points with no other municipality within 25 units (about 0.7 km): they face the sea. */
function seaSide(outlines: readonly Outline[]): Point[] {
  const size = 25;
  const cells = new Map<string, Set<string>>();
  const key = (x: number, y: number) => `${x},${y}`;
  for (const { code, rings } of outlines)
    for (const [x, y] of rings.flat()) {
      const k = key(Math.floor(x / size), Math.floor(y / size));
      cells.set(k, (cells.get(k) ?? new Set()).add(code));
    }
  const alone = (code: string, [x, y]: Point) => {
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++) {
        const found = cells.get(key(Math.floor(x / size) + dx, Math.floor(y / size) + dy));
        if (found && (found.size > 1 || !found.has(code))) return false;
      }
    return true;
  };
  return outlines.flatMap(({ code, rings }) => rings.flat().filter((point) => alone(code, point)));
}

const terms = ([x, y]: Point, degree: number) => {
  const out: number[] = [];
  for (let i = 0; i <= degree; i++) for (let j = 0; j <= degree - i; j++) out.push(x ** i * y ** j);
  return out;
};

/** Least squares by normal equations; inputs are scaled to about ±1, so they stay well conditioned. */
function solve(pairs: readonly { from: Point; to: Point }[], degree: number): (from: Point) => Point {
  const rows = pairs.map(({ from }) => terms(from, degree));
  const coefficients = (axis: 0 | 1) => {
    const width = rows[0]?.length ?? 0;
    const m = Array.from({ length: width }, () => new Array<number>(width + 1).fill(0));
    rows.forEach((row, r) => {
      const target = pairs[r]?.to[axis] ?? 0;
      for (let i = 0; i < width; i++) {
        const line = m[i] as number[];
        for (let j = 0; j < width; j++) line[j] = (line[j] ?? 0) + (row[i] ?? 0) * (row[j] ?? 0);
        line[width] = (line[width] ?? 0) + (row[i] ?? 0) * target;
      }
    });
    return eliminate(m);
  };
  const east = coefficients(0);
  const north = coefficients(1);
  const dot = (c: readonly number[], t: readonly number[]) =>
    t.reduce((sum, v, i) => sum + v * (c[i] ?? 0), 0);
  return (from) => {
    const t = terms(from, degree);
    return [dot(east, t), dot(north, t)];
  };
}

function eliminate(m: number[][]): number[] {
  const n = m.length;
  for (let i = 0; i < n; i++) {
    let pivot = i;
    for (let r = i + 1; r < n; r++) if (Math.abs(m[r]?.[i] ?? 0) > Math.abs(m[pivot]?.[i] ?? 0)) pivot = r;
    [m[i], m[pivot]] = [m[pivot] as number[], m[i] as number[]];
    const lead = m[i] as number[];
    for (let r = 0; r < n; r++) {
      const line = m[r] as number[];
      if (r === i) continue;
      const factor = (line[i] ?? 0) / (lead[i] ?? 1);
      for (let c = i; c <= n; c++) line[c] = (line[c] ?? 0) - factor * (lead[c] ?? 0);
    }
  }
  return m.map((line, i) => (line[n] ?? 0) / (line[i] ?? 1));
}
