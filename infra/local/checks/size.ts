import type { Check } from './check.ts';
import { sourceFiles } from './source-files.ts';

const mostLines = (path: string): number => (/\.(test|spec)\.tsx?$/.test(path) ? 400 : 300);

export const sizeCheck: Check = {
  name: 'files fit in a head',
  run: async () =>
    sourceFiles(['{api,worker,console,contracts,infra,e2e}/**/*.{ts,tsx,mjs}']).flatMap(({ path, text }) => {
      const lines = text.split('\n').length;
      return lines > mostLines(path) ? [`${path} has ${lines} lines, more than ${mostLines(path)}`] : [];
    }),
};
