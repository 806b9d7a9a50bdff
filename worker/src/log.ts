import { asLogLine, describeError, logBase, logLevels, logTime } from '@leon/api/application.ts';

/** What the worker says on standard output; ids and figures only. A line that begins with ALARM wants somebody to look. */
export type Log = (line: string, error?: unknown) => void;

const base = logBase('worker');

function levelOf(line: string, error: unknown): number {
  if (line.startsWith('ALARM')) return logLevels.error;
  return error === undefined ? logLevels.info : logLevels.warn;
}

/** An error of somebody else's can tell at length what it was about: its first line is enough to look. */
function saidOf(error: unknown): object {
  const { message, ...rest } = describeError(error);
  return { ...rest, message: message.split('\n', 1)[0] };
}

export const logLine: Log = (line, error) => {
  const err = error === undefined ? {} : { err: saidOf(error) };
  console.log(asLogLine({ level: levelOf(line, error), time: logTime(), ...base, ...err, msg: line }));
};
