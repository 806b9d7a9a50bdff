import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** What a running process loads: types are erased before, and reach nothing. */
const loads =
  /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|\bnew URL\(\s*'(\.[^']+\.ts)',\s*import\.meta\.url/gm;
const packages = { '@leon/contracts/': 'contracts/src', '@leon/api/': 'api/src' } as const;

function fileOf(name: string, from: string, root: string): string | null {
  if (name.startsWith('.')) return resolve(dirname(from), name);
  const own = Object.entries(packages).find(([prefix]) => name.startsWith(prefix));
  return own === undefined ? null : join(root, own[1], name.slice(own[0].length));
}

/** Every file of the checkout that one of these loads, in the order of names; paths from the root. Throws where one is missing. */
export function reachedFrom(entries: readonly string[], root: string): string[] {
  const reached = new Set<string>();
  const waiting = entries.map((entry) => join(root, entry));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    if (!existsSync(file)) throw new Error(`${relative(root, file)} is loaded and is not there`);
    reached.add(file);
    if (!file.endsWith('.ts')) continue;
    for (const [, named, asked, beside] of readFileSync(file, 'utf8').matchAll(loads)) {
      const found = fileOf(named ?? asked ?? beside ?? '', file, root);
      if (found !== null) waiting.push(found);
    }
  }
  return [...reached].map((file) => relative(root, file)).sort();
}
