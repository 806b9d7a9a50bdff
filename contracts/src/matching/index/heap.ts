/** Gives the least first (binary heap). */
export class Heap<T> {
  readonly #items: T[] = [];
  readonly #compare: (a: T, b: T) => number;

  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare;
  }

  get least(): T | undefined {
    return this.#items[0];
  }

  push(item: T): void {
    const items = this.#items;
    let at = items.length;
    items.push(item);
    while (at > 0) {
      const up = (at - 1) >> 1;
      const parent = items[up] as T;
      if (this.#compare(parent, item) <= 0) break;
      items[at] = parent;
      at = up;
    }
    items[at] = item;
  }

  pop(): T | undefined {
    const items = this.#items;
    const [least] = items;
    const moved = items.pop();
    if (items.length === 0 || moved === undefined) return least;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= items.length) break;
      if (down + 1 < items.length && this.#compare(items[down + 1] as T, items[down] as T) < 0) down += 1;
      const child = items[down] as T;
      if (this.#compare(child, moved) >= 0) break;
      items[at] = child;
      at = down;
    }
    items[at] = moved;
    return least;
  }
}
