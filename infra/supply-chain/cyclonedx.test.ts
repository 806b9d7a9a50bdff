import { expect, test } from 'vitest';
import { buildBom } from './cyclonedx.ts';
import { installedPackages } from './installed-packages.ts';
import { parseLockfile, readLockfile } from './lockfile.ts';

const product = { name: 'leon', version: '0.1.0' };
const lockfile = parseLockfile(`
importers:

  api:
    dependencies:
      '@leon/contracts':
        specifier: workspace:*
        version: link:../contracts
      '@s/a':
        specifier: 1.0.0
        version: 1.0.0(b@2.0.0)
    devDependencies:
      d:
        specifier: 4.0.0
        version: 4.0.0

packages:

  '@s/a@1.0.0':
    resolution: {integrity: sha512-AAAA}

  b@2.0.0:
    resolution: {integrity: sha512-AAAA}

  c@3.0.0:
    resolution: {integrity: sha512-AAAA}

  d@4.0.0:
    resolution: {integrity: sha512-AAAA}

snapshots:

  '@s/a@1.0.0(b@2.0.0)':
    dependencies:
      other: b@2.0.0
    optionalDependencies:
      c: 3.0.0

  b@2.0.0: {}

  c@3.0.0:
    optional: true

  d@4.0.0: {}
`);
const a = { name: '@s/a', version: '1.0.0', licence: 'MIT', hasInstallScript: false };

test('a package is named, scoped by where it runs, and known by its digest and licence', () => {
  const { components } = buildBom(lockfile, [a], product);
  expect(components.map(({ 'bom-ref': ref, scope }) => [ref, scope])).toEqual([
    ['@s/a@1.0.0', 'required'],
    ['b@2.0.0', 'required'],
    ['c@3.0.0', 'optional'],
    ['d@4.0.0', 'excluded'],
  ]);
  expect(components[0]).toEqual({
    type: 'library',
    'bom-ref': '@s/a@1.0.0',
    group: '@s',
    name: 'a',
    version: '1.0.0',
    scope: 'required',
    hashes: [{ alg: 'SHA-512', content: '000000' }],
    licenses: [{ expression: 'MIT' }],
    purl: 'pkg:npm/%40s/a@1.0.0',
  });
});

test('what needs what is told, also where it goes by another name', () => {
  const { dependencies } = buildBom(lockfile, [], product);
  expect(dependencies[0]).toEqual({ ref: 'leon@0.1.0', dependsOn: ['@s/a@1.0.0'] });
  expect(dependencies[1]).toEqual({ ref: '@s/a@1.0.0', dependsOn: ['b@2.0.0', 'c@3.0.0'] });
});

test('two lists of one state of the code are the same document', () => {
  const serial = (): string => buildBom(lockfile, [], product).serialNumber;
  expect(serial()).toBe(serial());
  expect(serial()).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('of what LEON is made of nothing is missing, and nothing says where it was fetched from', () => {
  const bom = buildBom(readLockfile(), installedPackages(), product);
  const known = new Set([
    `${product.name}@${product.version}`,
    ...bom.components.map((one) => one['bom-ref']),
  ]);
  expect(bom.components.length).toBeGreaterThan(200);
  expect(bom.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !known.has(ref))).toEqual([]);
  expect(bom.components.filter(({ hashes }) => hashes === undefined)).toEqual([]);
  expect(JSON.stringify(bom)).not.toMatch(/https?:/);
});
