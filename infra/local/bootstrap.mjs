/**
 * What `npm start` and `npm test` run first, with any Node from 20 on and nothing installed:
 * installs the workspace with the pinned pnpm, then hands over to the pinned Node of the lockfile.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { watchParent } from './watch-parent.mjs';

const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');
const scripts = { start: 'infra/local/start.ts', test: 'infra/local/test.ts' };
const say = (text) => process.stdout.write(`leon: ${text}\n`);
const fail = (text) => {
  process.stderr.write(`leon: ${text}\n`);
  process.exit(1);
};

const [action = '', ...args] = process.argv.slice(2);
if (!(action in scripts))
  fail(`usage: node infra/local/bootstrap.mjs ${Object.keys(scripts).join('|')} [-- args]`);
if (Number(process.versions.node.split('.')[0]) < 20)
  fail(`Node 20 or newer is needed, this is ${process.version}.`);

const read = (file) => readFileSync(join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json'));
const writable = (path) => {
  try {
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** npm and pnpm keep their caches in HOME; without one they get a folder of the checkout. */
const withHome = () => {
  if (process.env.HOME && writable(process.env.HOME)) return { ...process.env };
  const home = join(root, '.cache/home');
  mkdirSync(home, { recursive: true });
  return {
    ...process.env,
    HOME: home,
    npm_config_cache: join(home, '.npm'),
    npm_config_store_dir: join(home, '.pnpm-store'),
  };
};

const packages = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'package.json')))
  .map((entry) => entry.name);

const stampFile = join(root, 'node_modules/.leon-installed');
const stampOfNow = () => {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`);
  for (const folder of ['.', ...packages]) hash.update(read(join(folder, 'package.json')));
  return hash.update(read('pnpm-workspace.yaml')).update(read('pnpm-lock.yaml')).digest('hex');
};
const installed = () =>
  existsSync(stampFile) &&
  readFileSync(stampFile, 'utf8') === stampOfNow() &&
  packages.every((name) => existsSync(join(root, name, 'node_modules')));

const env = withHome();
const pnpm = manifest.packageManager.split('+')[0];
if (installed()) {
  say('packages are installed');
} else {
  say(`installing packages with ${pnpm}`);
  const { status } = spawnSync('npx', ['--yes', pnpm, 'install', '--frozen-lockfile'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...env, CI: env.CI ?? 'true' },
  });
  if (status !== 0) fail('the packages could not be installed');
  writeFileSync(stampFile, stampOfNow());
}

const pinned = ['node', 'node-bin']
  .map((name) => join(root, `node_modules/${name}-${process.platform}-${process.arch}/bin`))
  .find((folder) => existsSync(join(folder, 'node')));
if (!pinned && Number(process.versions.node.split('.')[0]) < 24) {
  fail(`no Node comes along for ${process.platform}-${process.arch}: install Node 24 and try again`);
}
const node = pinned ?? dirname(process.execPath);
const path = [node, join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
say(`${action} with the Node in ${node}`);
const child = spawn(
  join(node, 'node'),
  [join(root, scripts[action]), ...args.filter((arg) => arg !== '--')],
  {
    cwd: root,
    // In a group of its own it hears of Ctrl-C once, from here; the channel closes however this process dies.
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...env, PATH: path },
  },
);
// One Ctrl-C arrives twice, from the terminal and from npm: only one a second is passed on.
let passedOn = 0;
const passOn = (signal) => {
  if (Date.now() - passedOn < 1000) return;
  passedOn = Date.now();
  child.kill(signal);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => passOn(signal));
if (process.env.npm_lifecycle_event) watchParent(() => passedOn || passOn('SIGTERM'));
child.once('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
