import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RouteContract } from '@leon/contracts/route.ts';

/** Every route of the contract that needs somebody signed in, or a machine. */
export async function allRoutes(): Promise<RouteContract[]> {
  const folder = new URL('../../../contracts/src/', import.meta.url).pathname;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const modules = await Promise.all(
    files
      .filter((name) => /(?<!\.test)\.ts$/.test(name))
      .map((file) => import(join(folder, file)) as Promise<Record<string, unknown>>),
  );
  return modules
    .flatMap((exported) => Object.values(exported))
    .filter((it): it is RouteContract => typeof it === 'object' && it !== null && 'audience' in it)
    .filter(({ audience }) => !audience.includes('public'));
}
