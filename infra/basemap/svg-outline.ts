import type { Point } from './plane.ts';

export type Outline = { code: string; rings: Point[][] };

const area = /code:"(\d+)",d:"([^"]+)"/g;

/** Municipality outlines out of the bundled component: its data is not exported on its own. */
export function readOutlines(bundle: string): Outline[] {
  const outlines: Outline[] = [];
  for (const [, code, path] of bundle.matchAll(area)) {
    if (code && path) outlines.push({ code: code.padStart(4, '0'), rings: flatten(path) });
  }
  return outlines;
}

/** Commands that occur in the source are M m l c Z; anything else is refused. */
function flatten(path: string): Point[][] {
  const rings: Point[][] = [];
  let ring: Point[] = [];
  let at: Point = [0, 0];
  for (const [, command, text] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const n = (text ?? '').match(/-?\d*\.?\d+(?:e-?\d+)?/g)?.map(Number) ?? [];
    const point = (i: number): Point => [at[0] + (n[i] ?? 0), at[1] + (n[i + 1] ?? 0)];
    if (command === 'M' || command === 'm') {
      at = command === 'M' ? [n[0] ?? 0, n[1] ?? 0] : point(0);
      ring = [at];
      rings.push(ring);
      for (let i = 2; i < n.length; i += 2) {
        at = point(i);
        ring.push(at);
      }
    } else if (command === 'l') {
      for (let i = 0; i < n.length; i += 2) {
        at = point(i);
        ring.push(at);
      }
    } else if (command === 'c') {
      for (let i = 0; i < n.length; i += 6) {
        const curve = [at, point(i), point(i + 2), point(i + 4)] as const;
        for (let step = 1; step <= 4; step++) ring.push(bezier(curve, step / 4));
        at = curve[3];
      }
    } else if (command === 'Z') {
      at = ring[0] ?? at;
    } else throw new Error(`path command ${command} is not known`);
  }
  return rings;
}

function bezier([a, b, c, d]: readonly [Point, Point, Point, Point], t: number): Point {
  const u = 1 - t;
  const blend = (axis: 0 | 1) =>
    u * u * u * a[axis] + 3 * u * u * t * b[axis] + 3 * u * t * t * c[axis] + t * t * t * d[axis];
  return [blend(0), blend(1)];
}
