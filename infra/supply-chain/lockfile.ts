import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../local/paths.ts';

/** The part of YAML that a lockfile is written in: maps by indentation, and scalars on one line. */
export interface Branch {
  readonly [key: string]: Branch | string;
}

export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** What the file says of where it comes from: `{integrity: sha512-…}` and nothing else, if all is well. */
  readonly resolution: string;
}

export interface Lockfile {
  /** Folder of the workspace → dependencies, devDependencies, optionalDependencies → name → specifier and version. */
  readonly importers: Branch;
  /** By `name@version`. */
  readonly packages: ReadonlyMap<string, LockedPackage>;
  /** By `name@version(peers)`: what each asks for. */
  readonly snapshots: Branch;
}

const unquoted = (text: string): string => /^'(.*)'$/.exec(text)?.[1] ?? text;
const entry = /^( *)('[^']+'|[^\s'#][^:]*):(?: (.+))?$/;

export function readBranches(text: string): Branch {
  const top: Record<string, Branch | string> = {};
  const open = [{ indent: -1, branch: top }];
  for (const line of text.split('\n')) {
    const [whole, spaces = '', key = '', value] = entry.exec(line) ?? [];
    if (whole === undefined) continue;
    while ((open.at(-1)?.indent ?? -1) >= spaces.length) open.pop();
    const parent = open.at(-1)?.branch ?? top;
    if (value !== undefined) {
      parent[unquoted(key)] = unquoted(value);
      continue;
    }
    const branch: Record<string, Branch | string> = {};
    parent[unquoted(key)] = branch;
    open.push({ indent: spaces.length, branch });
  }
  return top;
}

/** `@scope/name@1.2.3(peer@4.5.6)` → name and version. */
export function nameAndVersion(key: string): { name: string; version: string } {
  const bare = key.replace(/\(.*$/, '');
  const at = bare.lastIndexOf('@');
  return { name: bare.slice(0, at), version: bare.slice(at + 1) };
}

export const branchOf = (value: Branch | string | undefined): Branch =>
  typeof value === 'object' ? value : {};

export function parseLockfile(text: string): Lockfile {
  const { importers, packages, snapshots } = readBranches(text);
  const locked = Object.entries(branchOf(packages)).map(([key, value]) => {
    const { resolution } = branchOf(value);
    return [
      key,
      { ...nameAndVersion(key), resolution: typeof resolution === 'string' ? resolution : '' },
    ] as const;
  });
  return { importers: branchOf(importers), packages: new Map(locked), snapshots: branchOf(snapshots) };
}

export const readLockfile = (): Lockfile => parseLockfile(readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8'));
