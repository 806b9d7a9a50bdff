import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { InstalledPackage } from '../../supply-chain/installed-packages.ts';
import { parseLockfile } from '../../supply-chain/lockfile.ts';
import { licenceProblems } from './licences.ts';
import { sourceFiles } from './source-files.ts';
import {
  installProblems,
  lockfileProblems,
  manifestProblems,
  tellingPatterns,
  tellingProblems,
  workspaceProblems,
} from './supply-chain.ts';

const manifest = (content: object) => ({ path: 'api/package.json', text: JSON.stringify(content) });
const aPackage = (given: Partial<InstalledPackage> = {}): InstalledPackage => ({
  name: 'a',
  version: '1.0.0',
  licence: 'MIT',
  hasInstallScript: false,
  ...given,
});

test.each(['1.2.3', '18.4.0-beta.17', 'workspace:*'])('%s is one version', (version) => {
  expect(manifestProblems(manifest({ dependencies: { a: version } }))).toEqual([]);
});

test.each(['^1.2.3', '~1.2.3', '1', '1.x', '*', 'latest', '>=1', 'npm:b@1.2.3', 'github:a/b', 'file:../b'])(
  '%s is not one version of that package',
  (version) => {
    expect(manifestProblems(manifest({ devDependencies: { a: version } }))).toHaveLength(1);
  },
);

test('nothing of ours runs when it is installed, and the package manager is one version', () => {
  const text = { packageManager: 'pnpm@10', scripts: { postinstall: 'node x.js' } };
  expect(manifestProblems(manifest(text))).toHaveLength(2);
});

test.each([
  ['pnpm@10.34.9', 0],
  ['pnpm@11.0.0', 0],
  ['pnpm@10.15.1', 1],
  ['pnpm@9.15.9', 1],
  ['npm@11.0.0', 1],
])('%s as the package manager: %i problems', (packageManager, problems) => {
  expect(manifestProblems(manifest({ packageManager }))).toHaveLength(problems);
});

test('what installs takes what is locked', () => {
  const file = (text: string) => ({ path: 'bootstrap.mjs', text });
  expect(installProblems(file("spawn('npx', ['--yes', pnpm, 'install', '--frozen-lockfile'])"))).toEqual([]);
  expect(installProblems(file("spawn('npx', ['--yes', pnpm, 'install'])"))).toHaveLength(1);
});

const workspace = (age: number, more = ''): string =>
  `minimumReleaseAge: ${age}\nonlyBuiltDependencies:\n  - "@b/c"\n  - d\n\nignoredBuiltDependencies:\n  - e\n${more}`;

test('new versions wait three days, and every install script is decided about', () => {
  const scripted = ['@b/c', 'd', 'e'].map((name) => aPackage({ name, hasInstallScript: true }));
  expect(workspaceProblems(workspace(4_320), scripted)).toEqual([]);
  expect(workspaceProblems(workspace(60), scripted)).toHaveLength(1);
  expect(workspaceProblems('', [])).toHaveLength(2);
  expect(workspaceProblems(workspace(4_320), [aPackage({ hasInstallScript: true })])).toHaveLength(1);
  expect(workspaceProblems(workspace(4_320, 'dangerouslyAllowAllBuilds: true\n'), [])).toHaveLength(1);
  expect(workspaceProblems(workspace(4_320, 'minimumReleaseAgeExclude:\n  - f\n'), [])).toHaveLength(1);
});

test.each([
  'overrides',
  'patchedDependencies',
  'packageExtensions',
  'registry',
  'pnpmfile',
  'configDependencies',
])('a workspace that sets %s is not what was reviewed', (setting) => {
  expect(workspaceProblems(workspace(4_320, `${setting}: x\n`), [])).toHaveLength(1);
});

test.each(['pnpm', 'overrides', 'resolutions'])(
  'a manifest with %s may name one package and get another',
  (name) => {
    expect(manifestProblems(manifest({ [name]: { a: 'b' } }))).toHaveLength(1);
  },
);

test('no file of ours tells a package manager where to look or what to run', () => {
  const base = mkdtempSync(join(tmpdir(), 'leon-telling-'));
  mkdirSync(join(base, 'api'));
  for (const name of ['.npmrc', 'api/.npmrc', '.pnpmfile.cjs', 'package.json'])
    writeFileSync(join(base, name), '');
  expect(tellingProblems(sourceFiles(tellingPatterns, base))).toHaveLength(3);
  rmSync(base, { recursive: true });
});

const lockfile = (resolution: string, specifier = '1.0.0') =>
  parseLockfile(
    `importers:\n\n  api:\n    dependencies:\n      a:\n        specifier: ${specifier}\n        version: 1.0.0\n\npackages:\n\n  a@1.0.0:\n    resolution: ${resolution}\n`,
  );
const wanted = [manifest({ dependencies: { a: '1.0.0' } })];
const digest = `{integrity: sha512-${'A'.repeat(86)}==}`;

test('what is locked has its digest and is what the manifests state', () => {
  expect(lockfileProblems(lockfile(digest), wanted)).toEqual([]);
  const address = ['https', '://elsewhere.example/a.tgz'].join('');
  expect(lockfileProblems(lockfile(`{tarball: ${address}}`), wanted)).toHaveLength(1);
  expect(lockfileProblems(lockfile(digest, '^1.0.0'), wanted)).toHaveLength(1);
});

test.each<[string | null, boolean]>([
  ['MIT', true],
  ['MIT OR GPL-3.0-only', true],
  ['(GPL-3.0-only OR (MIT AND ISC))', true],
  ['MIT AND GPL-3.0-only', false],
  ['GPL-3.0-only', false],
  ['SEE LICENSE IN LICENSE.md', false],
  ['MIT ISC', false],
  ['', false],
  [null, false],
])('a package under %s may be used: %s', (licence, may) => {
  expect(licenceProblems([aPackage({ licence })], [])).toHaveLength(may ? 0 : 1);
});

test('an exception is for one package and one licence', () => {
  const exceptions = [{ name: 'b*', licence: 'MPL-2.0', why: 'builds' }];
  const found = (name: string, licence: string) => licenceProblems([aPackage({ name, licence })], exceptions);
  expect(found('b-linux', 'MPL-2.0')).toEqual([]);
  expect(found('b', 'MPL-1.1')).toHaveLength(1);
  expect(found('a', 'MPL-2.0')).toEqual(['a@1.0.0 is under MPL-2.0']);
});
