import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a process of Node can speak to another machine with; packages of ours that do are given by who asks. */
const builtIn = [
  'net',
  'tls',
  'http',
  'https',
  'http2',
  'dgram',
  'dns',
  'dns/promises',
  'child_process',
  'inspector',
];
const worldwide = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Comments and types open nothing. */
const asRun = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/^import type [\s\S]*?;$/gm, '')
    .replace(/^export type [\s\S]*?;$/gm, '');

/** Every file below a folder that can open a connection, with what: "notices/webhook.channel.ts: fetch". Tests are left out. */
export function waysOut(folder: string, packages: readonly string[]): string[] {
  const imported = [...builtIn.map((name) => `(?:node:)?${escaped(name)}`), ...packages.map(escaped)];
  const modules = new RegExp(
    `(?:from|import|require)\\s*\\(?\\s*['"](${imported.join('|')})(?:/[^'"]*)?['"]`,
    'g',
  );
  const globals = new RegExp(
    `(?<![.\\w'"])(?:globalThis\\.)?(${worldwide.join('|')})\\b(?!\\s*[?:]|['"])`,
    'g',
  );
  return globSync('**/*.ts', { cwd: folder })
    .filter((file) => !/(?:^|\/)testing\/|\.test\.ts$/.test(file))
    .flatMap((file) => {
      const text = asRun(readFileSync(join(folder, file), 'utf8'));
      const found = [...text.matchAll(modules), ...text.matchAll(globals)].map(([, name = '']) => name);
      return [...new Set(found)].map((name) => `${file}: ${name.replace('node:', '')}`);
    })
    .toSorted();
}

/** The packages a part of LEON names as its own: one that nobody has judged yet is found by its name. */
export function packagesOf(folder: string): string[] {
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return Object.keys(dependencies).filter((name) => !name.startsWith('@leon/'));
}
