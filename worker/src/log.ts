/** What the worker says on standard output; ids and figures only. */
export type Log = (line: string, error?: unknown) => void;

/** A database's own words can quote the value that was wrong; its code and table say enough to look. */
function whyOf(error: Error): string {
  const { code, severity, table } = error as { code?: unknown; severity?: unknown; table?: unknown };
  if (severity === undefined) return error.message.split('\n', 1)[0] ?? '';
  return [error.name, code, table].filter((part) => typeof part === 'string').join(' ');
}

export const logLine: Log = (line, error) => {
  const why = error instanceof Error ? `: ${whyOf(error)}` : '';
  console.log(`worker ${line}${why}`);
};
