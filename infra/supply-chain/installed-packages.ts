import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../local/paths.ts';

const Manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.unknown().optional(),
  licenses: z.unknown().optional(),
  scripts: z.record(z.string(), z.unknown()).optional(),
});

export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression as stated, or null where none is. */
  readonly licence: string | null;
  /** Runs something of its own when it is installed, if it is let. */
  readonly hasInstallScript: boolean;
}

const installHooks = ['preinstall', 'install', 'postinstall'];
/** The form of old: one object, or a list of them, with a `type` each. */
const Typed = z.object({ type: z.string() });

function licenceOf({ license, licenses }: z.output<typeof Manifest>): string | null {
  if (typeof license === 'string' && license.trim() !== '') return license.trim();
  const stated = [license, licenses].flat().map((one) => Typed.safeParse(one).data?.type ?? one);
  const names = stated.filter((one): one is string => typeof one === 'string');
  return names.length === 0 ? null : names.join(' OR ');
}

/** Folder of one entry of the store: `@scope+name@1.2.3_peers` → `@scope/name`. */
const folderOf = (entry: string): string =>
  (/^(@[^+]+\+[^@]+|[^@]+)@/.exec(entry)?.[1] ?? entry).replace('+', '/');

/** Every package in the store of this checkout, read from its own manifest. */
export function installedPackages(store = join(root, 'node_modules/.pnpm')): InstalledPackage[] {
  const found = new Map<string, InstalledPackage>();
  for (const entry of readdirSync(store)) {
    const folder = join(store, entry, 'node_modules', folderOf(entry));
    const file = join(folder, 'package.json');
    if (entry === 'node_modules' || !existsSync(file)) continue;
    const manifest = Manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
    const { name, version, scripts = {} } = manifest;
    found.set(`${name}@${version}`, {
      name,
      version,
      licence: licenceOf(manifest),
      hasInstallScript:
        installHooks.some((hook) => hook in scripts) || existsSync(join(folder, 'binding.gyp')),
    });
  }
  return [...found.values()];
}
