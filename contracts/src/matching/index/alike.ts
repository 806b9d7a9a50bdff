import type { Capacity } from '../../capacity/capacity.ts';
import type { Offer } from '../../directory/offer.ts';

interface Group {
  readonly key: string;
  readonly offer: Offer;
  readonly capacity: Capacity | undefined;
  size: number;
}

/** Offers that are alike in something, under one small number; the number is free again when the last one left. */
export class Alike {
  readonly #ids = new Map<string, number>();
  readonly #groups: (Group | undefined)[] = [];
  readonly #free: number[] = [];

  join(key: string, offer: Offer, capacity: Capacity | undefined): number {
    const known = this.#ids.get(key);
    if (known !== undefined) {
      const group = this.#groups[known];
      if (group) group.size += 1;
      return known;
    }
    const id = this.#free.pop() ?? this.#groups.length;
    this.#ids.set(key, id);
    this.#groups[id] = { key, offer, capacity, size: 1 };
    return id;
  }

  leave(id: number): void {
    const group = this.#groups[id];
    if (!group) return;
    group.size -= 1;
    if (group.size > 0) return;
    this.#ids.delete(group.key);
    this.#groups[id] = undefined;
    this.#free.push(id);
  }

  /** One of them, as it was when it joined: equal to all others in what they are alike in. */
  example(id: number): Pick<Group, 'offer' | 'capacity'> {
    const group = this.#groups[id];
    if (!group) throw new Error('nobody is in this group');
    return group;
  }

  *members(): Generator<[group: number, member: Pick<Group, 'offer' | 'capacity'>], void> {
    for (const [id, group] of this.#groups.entries()) if (group) yield [id, group];
  }

  /** All numbers are below it. */
  get limit(): number {
    return this.#groups.length;
  }
}
