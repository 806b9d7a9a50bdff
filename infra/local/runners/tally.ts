import { z } from 'zod';

export interface Tally {
  passed: number;
  failed: number;
}

export const add = (one: Tally, other: Tally): Tally => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
});

export const lastLine = ({ passed, failed }: Tally): string => `${passed} passed, ${failed} failed`;

/** A runner that fails, or runs nothing at all, must not look like one that passed. */
const atLeastOneFailure = (tally: Tally, exitCode: number | null): Tally =>
  tally.failed === 0 && (exitCode !== 0 || tally.passed === 0) ? { ...tally, failed: 1 } : tally;

const vitestReport = z.object({
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

/** A file that could not even be loaded has no failed test, and still is a failure. */
export const vitestTally = (report: unknown, exitCode: number | null): Tally => {
  const read = vitestReport.safeParse(report);
  if (!read.success) return { passed: 0, failed: 1 };
  const files = read.data.testResults.map(({ status, assertionResults }) => {
    const count = (wanted: string): number =>
      assertionResults.filter((result) => result.status === wanted).length;
    const failed = count('failed');
    return { passed: count('passed'), failed: status === 'failed' && failed === 0 ? 1 : failed };
  });
  return atLeastOneFailure(files.reduce(add, { passed: 0, failed: 0 }), exitCode);
};

const journeyReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});

/** A journey that passed only the second time counts as failed. */
export const journeyTally = (report: unknown, exitCode: number | null): Tally => {
  const read = journeyReport.safeParse(report);
  if (!read.success) return { passed: 0, failed: 1 };
  const { stats, errors } = read.data;
  return atLeastOneFailure(
    { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length },
    exitCode,
  );
};
