/** node test.ts [checks] [tests] [journeys] [faults]: all of them, or those named. */
import { performance } from 'node:perf_hooks';
import { runChecks } from './checks/run-checks.ts';
import { type Outcome, runFaults, runJourneys, runTests } from './runners/run.ts';
import { add, lastLine, type Tally } from './runners/tally.ts';
import { untilTold } from './until-told.ts';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const parts: Record<string, () => Promise<Outcome>> = {
  checks: () => runChecks(say),
  tests: runTests,
  journeys: runJourneys,
  faults: runFaults,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0)
  throw new Error(`no such part: ${unknown.join()}; there are ${Object.keys(parts).join()}`);

// Whoever read our output may be gone before us. What runs ends with this process.
process.stdout.on('error', () => undefined);
untilTold().then(() => process.exit(130));

let sum: Tally = { passed: 0, failed: 0 };
const lines: string[] = [];
const failures: string[] = [];
for (const [name, run] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  say(`\n── ${name}`);
  const from = performance.now();
  const outcome = await run().catch((error: unknown): Outcome => {
    const message = error instanceof Error ? error.message : String(error);
    return { passed: 0, failed: 1, failures: [`${name}: ${message}`] };
  });
  sum = add(sum, outcome);
  failures.push(...(outcome.failures ?? []));
  lines.push(`${name}: ${lastLine(outcome)} (${Math.round((performance.now() - from) / 1000)} s)`);
}
// Last, where it is found: what a runner said of it may be thousands of lines above.
for (const failure of failures) say(`\n✗ ${failure}`);
say(`\n${lines.join('\n')}`);
say(lastLine(sum));
process.exit(sum.failed === 0 ? 0 : 1);
