import type { FerryLink } from '../directory/offer.ts';

/** Fastest way over water from one land area to another. `names` in order of sailing. */
export interface Crossing {
  readonly minutes: number;
  readonly names: readonly string[];
}

const isBetter = (candidate: Crossing, known: Crossing | undefined): boolean => {
  if (known === undefined || candidate.minutes !== known.minutes)
    return known === undefined || candidate.minutes < known.minutes;
  return candidate.names.join(' + ') < known.names.join(' + ');
};

/**
 * Every land area that ferries reach from `start`, with the fastest crossing (Dijkstra). Links sail both ways.
 * Equally fast ways: the one first by name, so that the order of the links never matters.
 */
export function crossingsFrom(start: string, ferries: readonly FerryLink[]): ReadonlyMap<string, Crossing> {
  const links = new Map<string, { to: string; link: FerryLink }[]>();
  const add = (from: string, to: string, link: FerryLink) =>
    links.set(from, [...(links.get(from) ?? []), { to, link }]);
  for (const link of ferries) {
    add(link.from, link.to, link);
    add(link.to, link.from, link);
  }

  const settled = new Map<string, Crossing>();
  const open = new Map<string, Crossing>([[start, { minutes: 0, names: [] }]]);
  while (open.size > 0) {
    const [area, crossing] = [...open].reduce((best, entry) => (isBetter(entry[1], best[1]) ? entry : best));
    open.delete(area);
    settled.set(area, crossing);
    for (const { to, link } of links.get(area) ?? []) {
      const candidate = {
        minutes: crossing.minutes + link.minutes,
        names: [...crossing.names, link.name],
      };
      if (!settled.has(to) && isBetter(candidate, open.get(to))) open.set(to, candidate);
    }
  }
  return settled;
}
