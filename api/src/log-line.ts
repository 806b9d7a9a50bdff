import { hostname } from 'node:os';

/** What every line of every process begins with, so that one reader can put the logs of all of them together. */
export const logBase = (name: 'api' | 'worker') => ({
  process: name,
  pid: process.pid,
  hostname: hostname(),
});

/** When a line is written, in UTC, by this machine's clock: for reading logs, and nothing is decided by it. */
export const logTime = (): string => new Date().toISOString();

/** Levels as pino numbers them. */
export const logLevels = { info: 30, warn: 40, error: 50 } as const;

/** Signs that end a line or steer a terminal and that JSON leaves as they are. */
const steering = /[\u007f-\u009f\u2028\u2029]/g;

/** One object, one line: whatever is in it can neither begin another line nor move a reader's cursor. */
export const asLogLine = (fields: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(fields).replace(
    steering,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
