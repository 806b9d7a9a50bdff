import { createHash } from 'node:crypto';
import type { InstalledPackage } from './installed-packages.ts';
import { type Branch, branchOf, type Lockfile, nameAndVersion } from './lockfile.ts';

/** CycloneDX 1.6 (ECMA-424), the parts that a list of packages needs. */
interface Component {
  readonly type: 'application' | 'library';
  readonly 'bom-ref': string;
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  /** `excluded`: tests and builds with it, and is no part of what runs. */
  readonly scope?: 'required' | 'optional' | 'excluded';
  readonly hashes?: readonly { alg: 'SHA-512'; content: string }[];
  readonly licenses?: readonly [{ expression: string }];
  readonly purl?: string;
}

export interface Bom {
  readonly bomFormat: 'CycloneDX';
  readonly specVersion: '1.6';
  readonly serialNumber: string;
  readonly version: 1;
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { ref: string; dependsOn: readonly string[] }[];
}

/** Workspaces that run in production, and what of them. */
const delivered = ['api', 'worker', 'console', 'contracts'];

/** A dependency is stated as a version, or, where it goes by another name, as name and version. */
const keyOf = (name: string, stated: string): string =>
  /^(?:@[^/]+\/)?[^@(]+@/.test(stated) ? stated : `${name}@${stated}`;

const refOf = (key: string): string => key.replace(/\(.*$/, '');

const dependenciesOf = (snapshot: Branch, kind: 'dependencies' | 'optionalDependencies'): string[] =>
  Object.entries(branchOf(snapshot[kind])).map(([name, stated]) => keyOf(name, String(stated)));

function importedBy(workspace: Branch, kinds: readonly string[]): string[] {
  return kinds.flatMap((kind) =>
    Object.entries(branchOf(workspace[kind])).flatMap(([name, value]) => {
      const { version } = branchOf(value);
      return typeof version !== 'string' || version.startsWith('link:') ? [] : [keyOf(name, version)];
    }),
  );
}

/** Everything reached from `from`, itself among it. */
function reached(from: readonly string[], { snapshots }: Lockfile, withOptional: boolean): Set<string> {
  const seen = new Set<string>();
  const open = [...from];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    const snapshot = branchOf(snapshots[key]);
    open.push(...dependenciesOf(snapshot, 'dependencies'));
    if (withOptional) open.push(...dependenciesOf(snapshot, 'optionalDependencies'));
  }
  return seen;
}

/** The same list gives the same number, so that two of one state of the code are the same document. */
function serialOf(refs: readonly string[]): string {
  const hex = createHash('sha256').update(refs.join('\n')).digest('hex');
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4];
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')}`;
}

/** Where packages were fetched from is no part of it: their digests say what they are. */
export function buildBom(
  lockfile: Lockfile,
  installed: readonly InstalledPackage[],
  product: { readonly name: string; readonly version: string },
): Bom {
  const licences = new Map(installed.map(({ name, version, licence }) => [`${name}@${version}`, licence]));
  const production = delivered.flatMap((folder) =>
    importedBy(branchOf(lockfile.importers[folder]), ['dependencies', 'optionalDependencies']),
  );
  const required = new Set([...reached(production, lockfile, false)].map(refOf));
  const optional = new Set([...reached(production, lockfile, true)].map(refOf));
  const scopeOf = (ref: string): NonNullable<Component['scope']> =>
    required.has(ref) ? 'required' : optional.has(ref) ? 'optional' : 'excluded';
  const refs = [...lockfile.packages.keys()].sort();
  const product_ = `${product.name}@${product.version}`;
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: serialOf(refs),
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': product_, ...product } },
    components: refs.map((ref) => component(ref, lockfile, licences.get(ref) ?? null, scopeOf(ref))),
    dependencies: [
      { ref: product_, dependsOn: [...new Set(production.map(refOf))].sort() },
      ...edges(lockfile),
    ],
  };
}

function component(
  ref: string,
  { packages }: Lockfile,
  licence: string | null,
  scope: NonNullable<Component['scope']>,
): Component {
  const { name, version } = nameAndVersion(ref);
  const [group, local] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const integrity = /sha512-([\w+/=]+)/.exec(packages.get(ref)?.resolution ?? '')?.[1];
  return {
    type: 'library',
    'bom-ref': ref,
    ...(group === undefined ? {} : { group }),
    name: local ?? name,
    version,
    scope,
    ...(integrity === undefined
      ? {}
      : { hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity, 'base64').toString('hex') }] }),
    ...(licence === null ? {} : { licenses: [{ expression: licence }] }),
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
  };
}

/** One package may be there several times with other peers: their edges are its edges. */
function edges({ snapshots }: Lockfile): { ref: string; dependsOn: string[] }[] {
  const found = new Map<string, Set<string>>();
  for (const [key, value] of Object.entries(snapshots)) {
    const of = found.get(refOf(key)) ?? new Set();
    const snapshot = branchOf(value);
    for (const kind of ['dependencies', 'optionalDependencies'] as const)
      for (const to of dependenciesOf(snapshot, kind)) of.add(refOf(to));
    found.set(refOf(key), of);
  }
  return [...found]
    .map(([ref, to]) => ({ ref, dependsOn: [...to].sort() }))
    .sort((a, b) => (a.ref < b.ref ? -1 : 1));
}
