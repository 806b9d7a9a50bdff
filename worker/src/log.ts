/** What the worker says on standard output; ids and figures only. */
export type Log = (line: string, error?: unknown) => void;

export const logLine: Log = (line, error) => {
  const why = error instanceof Error ? `: ${error.message.split('\n', 1)[0]}` : '';
  console.log(`worker ${line}${why}`);
};
