import { performance } from 'node:perf_hooks';
import type { Tally } from '../runners/tally.ts';
import type { Check } from './check.ts';
import { clockCheck } from './clock.ts';
import { hazardCheck } from './hazards.ts';
import { importCheck } from './imports.ts';
import { licenceCheck } from './licences.ts';
import { lintCheck } from './lint.ts';
import { machineCheck } from './of-one-machine.ts';
import { safetyDocumentCheck } from './safety-documents.ts';
import { savedFileCheck } from './saved-files.ts';
import { sizeCheck } from './size.ts';
import { supplyChainCheck } from './supply-chain.ts';
import { typeChecks } from './types.ts';
import { unusedCheck } from './unused.ts';

const allChecks: readonly Check[] = [
  ...typeChecks,
  lintCheck,
  importCheck,
  unusedCheck,
  clockCheck,
  machineCheck,
  savedFileCheck,
  sizeCheck,
  hazardCheck,
  safetyDocumentCheck,
  licenceCheck,
  supplyChainCheck,
];

const one = async (check: Check, say: (text: string) => void): Promise<boolean> => {
  const from = performance.now();
  const problems = await check.run().catch((error: unknown) => [String(error)]);
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  say(`${problems.length === 0 ? '✓' : '✗'} ${check.name} (${seconds} s)`);
  for (const problem of problems) say(problem.replaceAll(/^/gm, '    '));
  return problems.length === 0;
};

/** Runs every check, two at a time, and says how each went. */
export const runChecks = async (say: (text: string) => void, checks = allChecks): Promise<Tally> => {
  const waiting = [...checks];
  const tally: Tally = { passed: 0, failed: 0 };
  const lane = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      tally[(await one(check, say)) ? 'passed' : 'failed'] += 1;
    }
  };
  await Promise.all([lane(), lane()]);
  return tally;
};
