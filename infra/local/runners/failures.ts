import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';
import { root } from '../paths.ts';

const linesOfMessage = 12;

/** Where it stands, what it is called, and the beginning of what went wrong. */
const failure = (where: string, name: string, message: string): string => {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, linesOfMessage);
  return [`${where} › ${name}`, ...lines.map((line) => `    ${line}`)].join('\n');
};

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().default(''),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

/** One text for each test that failed, and for each file that could not be loaded. */
export const vitestFailures = (report: unknown): string[] =>
  (vitestReport.safeParse(report).data?.testResults ?? []).flatMap((file) => {
    const where = relative(root, file.name);
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    if (failed.length === 0 && file.status === 'failed')
      return [failure(where, 'not run to its end', file.message)];
    return failed.map(({ fullName, failureMessages }) =>
      failure(where, fullName, failureMessages?.join('\n') ?? ''),
    );
  });

const runnerError = z.object({ message: z.string().default('') });

const journeySpec = z.object({
  file: z.string(),
  title: z.string(),
  ok: z.boolean(),
  tests: z.array(z.object({ results: z.array(z.object({ errors: z.array(runnerError) })) })),
});

const journeySuite = z.object({
  specs: z.array(journeySpec).default([]),
  get suites() {
    return z.array(journeySuite).default([]);
  },
});

const journeyReport = z.object({ suites: z.array(journeySuite), errors: z.array(runnerError) });

const specsOf = (suite: z.infer<typeof journeySuite>): z.infer<typeof journeySpec>[] => [
  ...suite.specs,
  ...suite.suites.flatMap(specsOf),
];

/** One text for each journey that failed, and for each error outside them. */
export const journeyFailures = (report: unknown): string[] => {
  const { suites, errors } = journeyReport.safeParse(report).data ?? { suites: [], errors: [] };
  const journeys = suites
    .flatMap(specsOf)
    .filter(({ ok }) => !ok)
    .map(({ file, title, tests }) => {
      const messages = tests.flatMap(({ results }) => results.flatMap((result) => result.errors));
      return failure(`e2e/${file}`, title, messages.map(({ message }) => message).join('\n'));
    });
  return [...journeys, ...errors.map(({ message }) => failure('e2e', 'outside the journeys', message))];
};
