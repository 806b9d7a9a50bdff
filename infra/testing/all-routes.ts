import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RouteContract } from '@leon/contracts/route.ts';

/** Every route that the contracts define, also one that was written this minute. */
export async function allRoutes(): Promise<RouteContract[]> {
  const exported = (await allContracts()).flatMap((contract) => Object.values(contract));
  return exported.filter(
    (it): it is RouteContract => typeof it === 'object' && it !== null && 'audience' in it && 'reply' in it,
  );
}

/** What each file of the contracts exports. */
export async function allContracts(): Promise<Record<string, unknown>[]> {
  const folder = new URL('../../contracts/src/', import.meta.url).pathname;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Promise.all(
    files
      .filter((name) => /(?<!\.test|\.test-support)\.ts$/.test(name))
      .map((file) => import(join(folder, file)) as Promise<Record<string, unknown>>),
  );
}
