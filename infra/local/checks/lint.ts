import type { Check } from './check.ts';
import { problemsOf, runTool, toolScript } from './run-tool.ts';

export const lintCheck: Check = {
  name: 'format and lint',
  run: async () =>
    problemsOf(await runTool(toolScript('@biomejs/biome', 'bin/biome'), ['check', '--colors=off', '.'])),
};
