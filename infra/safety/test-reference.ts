import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const isTestPath = (path: string): boolean => /\.(?:test|spec)\.tsx?$/.test(path);

const comments = /\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm;
/** Said to a runner and not run by it. */
const notRun = /\b(?:test|it|describe)\.(?:skip|todo|fixme|fails)(?:\.each)?\b/;
const title =
  /(?:\b(?:test|it|describe)(?:\.\w+)*|\))\s*\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`)\s*,/g;

/** Titles of the tests and groups in a test file's text, as written: with `%s` and `${…}` where they have any. */
export function titlesIn(text: string): Set<string> {
  const code = text.replace(comments, '');
  const titles = new Set<string>();
  for (const match of code.matchAll(title)) {
    const [whole, single, double, template] = match;
    if (notRun.test(whole)) continue;
    titles.add((single ?? double ?? template ?? '').replace(/\\(.)/g, '$1'));
  }
  return titles;
}

/**
 * `path › title`, or `path › outer title › title`, is how a document names the test that shows what it says. Says what is
 * wrong with each reference: no such file, not a test, no such title. Reads each file once.
 */
export function referenceProblems(references: readonly string[], folder: string): string[] {
  const known = new Map<string, Set<string>>();
  return references.flatMap((reference) => {
    const [path = '', ...titles] = reference.split(' › ').map((part) => part.trim());
    if (titles.length === 0 || !isTestPath(path)) return [`“${reference}” names no test`];
    if (!existsSync(join(folder, path))) return [`${path} does not exist (“${titles.join(' › ')}”)`];
    const there = known.get(path) ?? titlesIn(readFileSync(join(folder, path), 'utf8'));
    known.set(path, there);
    return titles.filter((one) => !there.has(one)).map((one) => `${path} has no test “${one}”`);
  });
}
