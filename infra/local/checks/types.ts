import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.ts';
import type { Check } from './check.ts';
import { problemsOf, runTool, toolScript } from './run-tool.ts';

const packages = ['contracts', 'api', 'worker', 'console', 'infra', 'e2e'];

export const typeChecks: readonly Check[] = packages.map((name) => ({
  name: `types of ${name}`,
  run: async () => {
    if (!existsSync(join(root, name, 'tsconfig.json'))) return [`${name} has no tsconfig.json`];
    return problemsOf(await runTool(toolScript('typescript', 'bin/tsc'), ['-p', name]));
  },
}));
