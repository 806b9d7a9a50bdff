import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { referenceProblems } from '../../safety/test-reference.ts';
import { root } from '../paths.ts';
import type { Check } from './check.ts';
import { type SourceFile, sourceFiles } from './source-files.ts';

const ofTheProject = /^(?:api|console|worker|contracts|infra|e2e|docs)\//;
const inTicks = /`([^`\n]+)`/g;
const links = /\]\(([^)#\s]+)(?:#[^)]*)?\)/g;

/** What these documents name must be there: files, tests with their titles, and the pages they link to. */
export const documentProblems = ({ path, text }: SourceFile, base = root): string[] => {
  const named = [...text.matchAll(inTicks)]
    .map(([, name = '']) => name)
    .filter((name) => ofTheProject.test(name));
  const tests = named.filter((name) => name.includes(' › '));
  const files = named.filter((name) => !name.includes(' › ') && !/[*{<\s]/.test(name));
  const pages = [...text.matchAll(links)].map(([, to = '']) => to).filter((to) => !/^[a-z]+:/.test(to));
  const here = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';
  return [
    ...referenceProblems(tests, base),
    ...files.filter((file) => !existsSync(join(base, file))).map((file) => `${file} does not exist`),
    ...pages
      .filter((page) => !existsSync(join(base, here, page)))
      .map((page) => `the link to ${page} leads nowhere`),
  ].map((problem) => `${path}: ${problem}`);
};

const planted: SourceFile = {
  path: 'docs/safety/planted.md',
  text: 'See `api/src/not-there.ts`, `infra/local/checks/checks.test.ts › no such title` and [that](nowhere.md).',
};

export const safetyDocumentCheck: Check = {
  name: 'what the safety documents name',
  run: async () => [
    ...(documentProblems(planted).length === 3 ? [] : ['a planted claim without its file was not noticed']),
    ...sourceFiles(['docs/safety/*.md', 'SECURITY.md']).flatMap((file) => documentProblems(file)),
  ],
};
