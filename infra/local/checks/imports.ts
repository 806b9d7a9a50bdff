import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../paths.ts';
import type { Check } from './check.ts';
import { runTool, toolScript } from './run-tool.ts';

const config = join(root, '.dependency-cruiser.cjs');
const scanned = ['contracts', 'api', 'worker', 'console', 'infra', 'e2e'];
const planted = join(import.meta.dirname, '../fixtures/imports');

/** A scanner that finds nothing reports nothing: fewer modules than this is a broken scan. */
const fewestModules = 120;

const report = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        rule: z.object({ name: z.string(), severity: z.string() }),
      }),
    ),
  }),
});

const cruise = async (cwd: string, folders: readonly string[]) => {
  const script = toolScript('dependency-cruiser', 'bin/dependency-cruiser.mjs');
  const { stdout, output } = await runTool(
    script,
    ['--config', config, '--output-type', 'json', '--no-progress', ...folders],
    cwd,
  );
  try {
    return report.parse(JSON.parse(stdout)).summary;
  } catch (error) {
    throw new Error(`dependency-cruiser gave no report: ${output.slice(0, 2000)}`, { cause: error });
  }
};

const ruleNames = (): string[] => {
  const { forbidden } = createRequire(import.meta.url)(config) as { forbidden: { name: string }[] };
  return forbidden.map((rule) => rule.name);
};

export const importCheck: Check = {
  name: 'who may import whom',
  run: async () => {
    const [real, trap] = await Promise.all([cruise(root, scanned), cruise(planted, ['.'])]);
    const caught = new Set(trap.violations.map((violation) => violation.rule.name));
    return [
      ...(real.totalCruised < fewestModules ? [`only ${real.totalCruised} modules were scanned`] : []),
      ...ruleNames()
        .filter((name) => !caught.has(name))
        .map((name) => `the planted violation of ${name} was not noticed`),
      ...real.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    ];
  },
};
