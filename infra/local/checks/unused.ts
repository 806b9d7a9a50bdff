import type { Check } from './check.ts';
import { problemsOf, runTool, toolScript } from './run-tool.ts';

export const unusedCheck: Check = {
  name: 'unused code',
  run: async () => problemsOf(await runTool(toolScript('knip', 'bin/knip.js'), ['--no-progress'])),
};
