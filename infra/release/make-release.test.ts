import { spawnSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../local/paths.ts';
import { makeRelease, releasedFiles } from './make-release.ts';
import { reachedFrom } from './reached-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'leon-release-'));
const release = join(folder, 'leon');

beforeAll(() => {
  const dist = join(folder, 'dist');
  mkdirSync(dist);
  writeFileSync(join(dist, 'index.html'), '<!doctype html>');
  makeRelease(release, dist);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a release holds no test, no simulator, no demo account, no provider and no tool of this machine', () => {
  const files = globSync('**/*', { cwd: release });
  expect(files.length).toBeGreaterThan(200);
  expect(
    files.filter((file) => /\.(?:test|spec)\.|\/testing\/|test-support|builders|^infra|^e2e/.test(file)),
  ).toEqual([]);
  for (const file of files.filter((name) => name.endsWith('.ts')))
    expect(readFileSync(join(release, file), 'utf8'), file).not.toMatch(
      /demo-accounts|startIdentityProvider|@leon\/infra/,
    );
  expect(files).toContain('console/dist/index.html');
  expect(files.filter((file) => file.endsWith('.sql')).length).toBeGreaterThan(50);
});

test.each(['api/src/server.ts', 'worker/src/worker.ts'])(
  '%s lacks no file: it loads and asks for its configuration',
  (entry) => {
    // the packages of this checkout, with the release's own in the place of LEON's
    for (const name of ['api', 'worker', 'contracts']) {
      const modules = join(release, name, 'node_modules');
      rmSync(modules, { recursive: true, force: true });
      cpSync(join(root, name, 'node_modules'), modules, {
        recursive: true,
        verbatimSymlinks: false,
        filter: (from) => !from.includes('/@leon'),
      });
      mkdirSync(join(modules, '@leon'), { recursive: true });
      for (const own of ['api', 'contracts']) symlinkSync(join(release, own), join(modules, '@leon', own));
    }
    const { status, stderr } = spawnSync(process.execPath, [entry], {
      cwd: release,
      env: {},
      encoding: 'utf8',
    });
    expect(stderr).toMatch(/Configuration: \w*DATABASE_URL/);
    expect(status).not.toBe(0);
  },
);

test('a file that is loaded and missing is named', () => {
  const at = join(folder, 'broken');
  mkdirSync(join(at, 'api/src'), { recursive: true });
  writeFileSync(join(at, 'api/src/a.ts'), `import { b } from './b.ts';\nimport type { c } from './c.ts';\n`);
  expect(() => reachedFrom(['api/src/a.ts'], at)).toThrow('api/src/b.ts is loaded and is not there');
  expect(releasedFiles()).not.toContain('api/src/testing/test-api.ts');
});
