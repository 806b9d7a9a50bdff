import { relative } from 'node:path';
import { root } from './paths.ts';
import { supervise } from './supervise.ts';

export interface ScriptRun {
  script: string;
  args?: readonly string[];
  env?: NodeJS.ProcessEnv;
  logFile?: string;
  onLine?: (line: string) => void;
}

/** Runs one of our scripts to its end; a failure carries what it printed. */
export const runScript = async (run: ScriptRun): Promise<void> => {
  const child = supervise({
    name: relative(root, run.script),
    command: process.execPath,
    args: [run.script, ...(run.args ?? [])],
    cwd: root,
    env: { ...process.env, ...run.env },
    ...(run.logFile ? { logFile: run.logFile } : {}),
    ...(run.onLine ? { onLine: run.onLine } : {}),
  });
  const { code, signal } = await child.exited;
  if (code !== 0) throw new Error(`${child.name} failed (${code ?? signal}):\n${child.tail()}`);
};
