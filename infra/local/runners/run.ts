import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.ts';
import { supervise } from '../supervise.ts';
import { journeyFailures, vitestFailures } from './failures.ts';
import { journeyTally, type Tally, vitestTally } from './tally.ts';

/** How many passed and failed, and a text for each that failed. */
export interface Outcome extends Tally {
  failures?: readonly string[];
}

interface Run {
  name: string;
  script: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
}

const reports = join(root, '.cache/reports');
const reportOf = (name: string): string => join(reports, `${name}.json`);

const readReport = (name: string): unknown => {
  try {
    return JSON.parse(readFileSync(reportOf(name), 'utf8'));
  } catch {
    return undefined;
  }
};

/** Runs a test runner to its end, passing on what it prints. */
const run = async ({ name, script, args, env }: Run): Promise<number | null> => {
  mkdirSync(reports, { recursive: true });
  rmSync(reportOf(name), { force: true });
  const child = supervise({
    name,
    command: process.execPath,
    args: [script, ...args],
    cwd: root,
    env: { ...process.env, ...env },
    onLine: (line) => process.stdout.write(`${line}\n`),
  });
  return (await child.exited).code;
};

const runVitest = async (name: string, ...args: string[]): Promise<Outcome> => {
  const code = await run({
    name,
    script: join(root, 'node_modules/vitest/vitest.mjs'),
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reportOf(name)}`, ...args],
  });
  const report = readReport(name);
  return { ...vitestTally(report, code), failures: vitestFailures(report) };
};

export const runTests = (): Promise<Outcome> => runVitest('tests', '--project=!e2e-faults');

/** Apart from the other tests: each starts and kills a whole LEON and needs the machine for itself. */
export const runFaults = (): Promise<Outcome> => runVitest('faults', '--project=e2e-faults');

export const runJourneys = async (): Promise<Outcome> => {
  const code = await run({
    name: 'journeys',
    script: join(root, 'e2e/node_modules/@playwright/test/cli.js'),
    args: ['test', '--config', 'e2e/playwright.config.ts'],
    env: { LEON_JOURNEY_REPORT: reportOf('journeys') },
  });
  const report = readReport('journeys');
  return { ...journeyTally(report, code), failures: journeyFailures(report) };
};
