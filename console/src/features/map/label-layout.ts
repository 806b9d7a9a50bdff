import type { Pixel } from './mercator.ts';

export type Rect = { left: number; top: number; right: number; bottom: number };

/** A name that wants to stand at a point; `gap` keeps it clear of what is drawn there. */
export type LabelWish = {
  text: string;
  style: string;
  at: Pixel;
  width: number;
  height: number;
  gap: number;
  /** `beside`: right, left, below or above the point. `on`: centred on it, or a little off. */
  placing: 'beside' | 'on';
};

export type PlacedLabel = { text: string; style: string; x: number; y: number };

const padding = 2;

/**
 * Places names in the order given; the first that fits wins, a name with no free spot is left out. Works in world
 * pixels, so a pan changes nothing; `obstacles` (markers, clusters) are never covered. A name whose place is in
 * `view` is not cut by the edge of the map.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  obstacles: readonly Rect[],
  view: Rect | null = null,
): PlacedLabel[] {
  const taken = new RectGrid();
  for (const rect of obstacles) taken.add(rect);
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    const free = spotsFor(wish).filter((rect) => !taken.hits(rect));
    const spot = free.find((rect) => !view || within(rect, view) || !holds(view, wish.at));
    if (!spot) continue;
    taken.add(spot);
    placed.push({
      text: wish.text,
      style: wish.style,
      x: (spot.left + spot.right) / 2,
      y: (spot.top + spot.bottom) / 2,
    });
  }
  return placed;
}

const holds = (view: Rect, { x, y }: Pixel) =>
  x > view.left && x < view.right && y > view.top && y < view.bottom;

const within = (rect: Rect, view: Rect) =>
  rect.left >= view.left && rect.right <= view.right && rect.top >= view.top && rect.bottom <= view.bottom;

function spotsFor({ at, width, height, gap, placing }: LabelWish): Rect[] {
  const w = width / 2 + padding;
  const h = height / 2 + 1;
  const around = (dx: number, dy: number): Rect => ({
    left: at.x + dx - w,
    right: at.x + dx + w,
    top: at.y + dy - h,
    bottom: at.y + dy + h,
  });
  if (placing === 'on')
    return [
      [0, 0],
      [0, -1.4],
      [0, 1.4],
      [0, -2],
      [0, 2],
      [-0.2, 0],
      [0.2, 0],
      [-0.2, 1.8],
      [0.2, 1.8],
      [-0.2, -1.8],
      [0.2, -1.8],
      [0, -3],
      [0, 3],
    ].map(([x = 0, y = 0]) => around(x * width, y * height));
  const ring = (far: number): Rect[] => [
    around(far + w, 0),
    around(-far - w, 0),
    around(0, far + h),
    around(0, -far - h),
    around(far + w * 0.9, far * 0.7 + h * 0.7),
    around(far + w * 0.9, -far * 0.7 - h * 0.7),
    around(-far - w * 0.9, far * 0.7 + h * 0.7),
    around(-far - w * 0.9, -far * 0.7 - h * 0.7),
  ];
  return [...ring(gap), ...ring(gap + 5)];
}

/** Rectangles by 64 px cell, so that thousands of markers cost no more than those nearby. */
class RectGrid {
  private readonly cells = new Map<string, Rect[]>();

  add(rect: Rect): void {
    for (const key of this.keys(rect)) {
      const cell = this.cells.get(key);
      if (cell) cell.push(rect);
      else this.cells.set(key, [rect]);
    }
  }

  hits(rect: Rect): boolean {
    return this.keys(rect).some((key) =>
      this.cells
        .get(key)
        ?.some(
          (other) =>
            rect.left < other.right &&
            rect.right > other.left &&
            rect.top < other.bottom &&
            rect.bottom > other.top,
        ),
    );
  }

  private keys({ left, right, top, bottom }: Rect): string[] {
    const keys: string[] = [];
    for (let x = Math.floor(left / 64); x <= Math.floor(right / 64); x++)
      for (let y = Math.floor(top / 64); y <= Math.floor(bottom / 64); y++) keys.push(`${x} ${y}`);
    return keys;
  }
}
