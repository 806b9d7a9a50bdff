import { v4 } from 'uuid';

const prefix = 'leon-page/';

/** This page load. The browser lets go of its lock when the page is gone, however it went. */
export const thisPage = v4();

export function holdThisPage(): void {
  void navigator.locks.request(prefix + thisPage, () => new Promise(() => undefined));
}

/** Page loads of LEON that are open in this browser now. */
export async function livePages(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : [])));
}
