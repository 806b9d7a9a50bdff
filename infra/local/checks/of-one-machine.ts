import type { Check } from './check.ts';
import { type SourceFile, sourceFiles } from './source-files.ts';

/** Written so that this file does not mention what it looks for. */
const forbidden: readonly [RegExp, string][] = [
  [/registry\.(npmjs\.org|yarnpkg\.com)|npm\.pkg\.github\.com/i, 'a package registry'],
  [/\btarball:\s*https?:/i, 'the address of a package'],
  [/(?<![\w.])\/(root|home\/\w+|Users\/\w+)\/[\w.]/, 'a path of one machine'],
];

export const machineProblems = (files: readonly SourceFile[]): string[] =>
  files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      const found = forbidden.find(([pattern]) => pattern.test(line));
      return found ? [`${path}:${index + 1} names ${found[1]}`] : [];
    }),
  );

const patterns = [
  '**/*.{ts,tsx,mjs,cjs,json,yaml,yml,md,sql,css,html}',
  '.ci/*',
  '**/.npmrc',
  '**/Dockerfile*',
];

export const machineCheck: Check = {
  name: 'nothing of one machine',
  run: async () => {
    const planted = {
      path: 'planted',
      text: `resolution: https://${['registry', 'npmjs', 'org'].join('.')}/x`,
    };
    return [
      ...(machineProblems([planted]).length === 0 ? ['a planted registry host was not noticed'] : []),
      ...machineProblems(sourceFiles(patterns)),
    ];
  },
};
