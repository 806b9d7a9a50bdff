import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type InstalledPackage, installedPackages } from '../../supply-chain/installed-packages.ts';
import { branchOf, type Lockfile, readLockfile } from '../../supply-chain/lockfile.ts';
import { root } from '../paths.ts';
import type { Check } from './check.ts';
import { type SourceFile, sourceFiles } from './source-files.ts';

/** Minutes: three days, in which a taken-over package has usually been found out. */
const leastReleaseAge = 4_320;

const Dependencies = z.record(z.string(), z.string()).default({});
const Manifest = z.object({
  packageManager: z.string().optional(),
  scripts: Dependencies,
  dependencies: Dependencies,
  devDependencies: Dependencies,
  optionalDependencies: Dependencies,
  peerDependencies: Dependencies,
  ...{ pnpm: z.unknown().optional(), overrides: z.unknown().optional(), resolutions: z.unknown().optional() },
});
/** With these a manifest puts other packages in the place of those that are named. */
const redirections = ['pnpm', 'overrides', 'resolutions'] as const;
const kinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const;

const exact = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;
const installHooks = ['preinstall', 'install', 'postinstall', 'prepare'];

/** Every version is one version, and nothing of ours runs when it is installed. */
export function manifestProblems({ path, text }: SourceFile): string[] {
  const manifest = Manifest.parse(JSON.parse(text));
  const { packageManager, scripts } = manifest;
  return [
    ...kinds.flatMap((kind) =>
      Object.entries(manifest[kind])
        .filter(([, version]) => version !== 'workspace:*' && !exact.test(version))
        .map(([name, version]) => `${path}: ${name} is not one version: ${version}`),
    ),
    ...redirections
      .filter((name) => manifest[name] !== undefined)
      .map((name) => `${path}: ${name} may put another package in the place of one`),
    ...installHooks.filter((hook) => hook in scripts).map((hook) => `${path}: runs something at ${hook}`),
    ...(packageManager === undefined
      ? []
      : managerProblems(packageManager).map((what) => `${path}: ${what}`)),
  ];
}

/** `minimumReleaseAge` is known to pnpm from 10.16 on (pnpm.io/settings); an older one would pass over it in silence. */
function managerProblems(packageManager: string): string[] {
  const [, major, minor] = /^pnpm@(\d+)\.(\d+)\.\d+$/.exec(packageManager) ?? [];
  if (major === undefined) return [`the package manager is not one version: ${packageManager}`];
  const knowsAges = Number(major) > 10 || (Number(major) === 10 && Number(minor) >= 16);
  return knowsAges ? [] : [`${packageManager} does not know minimumReleaseAge`];
}

const listIn = (text: string, key: string): string[] => {
  const [, block = ''] = new RegExp(`^${key}:\\n((?:  - .*\\n)*)`, 'm').exec(text) ?? [];
  return [...block.matchAll(/^ {2}- "?([^"\n]+)"?$/gm)].map(([, name = '']) => name);
};

/** Whatever else pnpm can be told may loosen what the rest promises: other packages, patches, hooks, exceptions, builds. */
const knownSettings = new Set([
  ...['packages', 'minimumReleaseAge', 'onlyBuiltDependencies', 'ignoredBuiltDependencies'],
  ...['savePrefix', 'strictPeerDependencies', 'autoInstallPeers'],
]);

/** New versions wait, and every package that would run something at its installation is decided about. */
export function workspaceProblems(text: string, installed: readonly InstalledPackage[]): string[] {
  const age = Number(/^minimumReleaseAge: (\d+)$/m.exec(text)?.[1] ?? 0);
  const decided = new Set([
    ...listIn(text, 'onlyBuiltDependencies'),
    ...listIn(text, 'ignoredBuiltDependencies'),
  ]);
  const settings = [...text.matchAll(/^(\w+):/gm)].map(([, name = '']) => name);
  return [
    ...(age < leastReleaseAge ? [`minimumReleaseAge is ${age} minutes, less than ${leastReleaseAge}`] : []),
    ...(listIn(text, 'onlyBuiltDependencies').length === 0 ? ['onlyBuiltDependencies names nothing'] : []),
    ...settings
      .filter((name) => !knownSettings.has(name))
      .map((name) => `${name} is a setting of pnpm’s that nobody has decided about`),
    ...installed
      .filter(({ name, hasInstallScript }) => hasInstallScript && !decided.has(name))
      .map(({ name }) => `${name} has an install script that nobody has decided about`),
  ];
}

/** Each package is known by its digest, and comes from where the package manager looks, not from an address of its own. */
export const lockfileProblems = (
  { packages, importers }: Lockfile,
  manifests: readonly SourceFile[],
): string[] => [
  ...[...packages]
    .filter(([, { resolution }]) => !/^\{integrity: sha512-[\w+/]+={0,2}\}$/.test(resolution))
    .map(([key]) => `pnpm-lock.yaml: ${key} has no digest of its own, or an address`),
  ...manifests.flatMap(({ path, text }) => {
    const manifest = Manifest.parse(JSON.parse(text));
    const importer = branchOf(importers[path.replace(/\/?package\.json$/, '') || '.']);
    return kinds
      .filter((kind) => kind !== 'peerDependencies')
      .flatMap((kind) =>
        Object.entries(manifest[kind])
          .filter(([name, version]) => branchOf(branchOf(importer[kind])[name]).specifier !== version)
          .map(([name]) => `pnpm-lock.yaml: ${name} is not locked as ${path} states it`),
      );
  }),
];

/** Files that tell package managers to look elsewhere, or run as part of an installation. */
const tellingFiles = ['.npmrc', '.pnpmfile.cjs', '.pnpmfile.mjs', '.yarnrc', '.yarnrc.yml', '.pnp.cjs'];
export const tellingPatterns = tellingFiles.flatMap((name) => [name, `*/${name}`]);

export const tellingProblems = (files: readonly SourceFile[]): string[] =>
  files.map(({ path }) => `${path} tells the package manager what no review of the lockfile shows`);

/** What installs takes what is locked and nothing else. */
export const installProblems = ({ path, text }: SourceFile): string[] =>
  /'install',\s*'--frozen-lockfile'/.test(text) ? [] : [`${path} installs without --frozen-lockfile`];

const planted: SourceFile = {
  path: 'planted',
  text: '{"dependencies":{"a":"^1.0.0","b":"latest","c":"1.x"}}',
};

export const supplyChainCheck: Check = {
  name: 'supply chain',
  run: async () => {
    const lockfile = readLockfile();
    const installed = installedPackages().filter(({ name, version }) =>
      lockfile.packages.has(`${name}@${version}`),
    );
    const manifests = sourceFiles(['package.json', '*/package.json']);
    return [
      ...(manifestProblems(planted).length === 3 ? [] : ['a planted range of versions was not noticed']),
      ...(manifests.length < 7 ? [`only ${manifests.length} manifests were read`] : []),
      ...manifests.flatMap(manifestProblems),
      ...workspaceProblems(readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8'), installed),
      ...lockfileProblems(lockfile, manifests),
      ...tellingProblems(sourceFiles(tellingPatterns)),
      ...sourceFiles(['infra/local/bootstrap.mjs']).flatMap(installProblems),
    ];
  },
};
