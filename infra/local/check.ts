import { runChecks } from './checks/run-checks.ts';

const { passed, failed } = await runChecks((text) => process.stdout.write(`${text}\n`));
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
