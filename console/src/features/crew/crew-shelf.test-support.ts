import type { CrewShelf, ShelvedItem } from './crew-shelf.ts';

/** A device's memory: pages come and go, `rows` stays. */
export function shelfInMemory(rows: Map<string, ShelvedItem>): CrewShelf {
  return {
    put: async (item, instead) => {
      rows.set(item.id, structuredClone(item));
      if (instead !== undefined) rows.delete(instead);
    },
    remove: async (id) => {
      rows.delete(id);
    },
    get: async (id) => rows.get(id),
    all: async (prefix) => [...rows.values()].filter(({ id }) => id.startsWith(prefix)),
    key: async () => undefined,
    keepKey: async () => undefined,
    forgetKey: async () => undefined,
  };
}
