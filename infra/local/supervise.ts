import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

const reaper = join(import.meta.dirname, 'reap.ts');

export interface ChildSpec {
  name: string;
  command: string;
  args?: readonly string[];
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  /** What asks the command to end; PostgreSQL wants SIGINT, or it waits for its clients. */
  stopSignal?: NodeJS.Signals;
  graceMs?: number;
  runAs?: { uid: number; gid: number };
  /** Everything the command prints is appended here. */
  logFile?: string;
  onLine?: (line: string) => void;
}

interface Exit {
  code: number | null;
  signal: string | null;
}

export interface Child {
  name: string;
  /** Process id of the command itself, not of its reaper. */
  pid: Promise<number>;
  exited: Promise<Exit>;
  running: () => boolean;
  kill: (signal: NodeJS.Signals) => void;
  stop: () => Promise<Exit>;
  /** The last lines it printed, for an error message. */
  tail: () => string;
}

/** Starts a command that ends with this process, however this process ends. */
export const supervise = (spec: ChildSpec): Child => {
  const flags = [
    ...['--stop', spec.stopSignal ?? 'SIGTERM', '--grace', String(spec.graceMs ?? 10_000)],
    ...(spec.runAs ? ['--uid', String(spec.runAs.uid), '--gid', String(spec.runAs.gid)] : []),
  ];
  const reaping = spawn(process.execPath, [reaper, ...flags, '--', spec.command, ...(spec.args ?? [])], {
    cwd: spec.cwd,
    env: spec.env ?? process.env,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    // Out of our process group: Ctrl-C reaches us alone and the order of stopping stays ours.
    detached: true,
  });

  if (spec.logFile) mkdirSync(dirname(spec.logFile), { recursive: true });
  const log = spec.logFile ? createWriteStream(spec.logFile, { flags: 'a' }) : undefined;
  const lastLines: string[] = [];
  const take = (line: string): void => {
    lastLines.push(line);
    if (lastLines.length > 40) lastLines.shift();
    log?.write(`${line}\n`);
    spec.onLine?.(line);
  };
  for (const stream of [reaping.stdout, reaping.stderr]) createInterface({ input: stream }).on('line', take);

  let ended: Exit | undefined;
  const exited = new Promise<Exit>((resolve) => {
    let reported: Exit | undefined;
    reaping.once('error', (error) => take(error.message));
    reaping.once('close', (code, signal) => {
      ended = reported ?? { code, signal };
      log?.end();
      resolve(ended);
    });
    createInterface({ input: reaping.stdio[3] as Readable }).on('line', (line) => {
      const [word, code, by] = line.split(' ');
      if (word === 'exit') {
        reported = { code: code === '-' ? null : Number(code), signal: by === '-' ? null : (by ?? null) };
      }
    });
  });
  const pid = new Promise<number>((resolve, reject) => {
    createInterface({ input: reaping.stdio[3] as Readable }).on('line', (line) => {
      if (line.startsWith('pid ')) resolve(Number(line.slice(4)));
    });
    exited.then(() => reject(new Error(`${spec.name} ended before it began: ${lastLines.join('\n')}`)));
  });
  pid.catch(() => undefined);

  reaping.stdin.on('error', () => undefined);
  const tell = (word: string): void => {
    if (!ended) reaping.stdin.write(`${word}\n`);
  };
  return {
    name: spec.name,
    pid,
    exited,
    running: () => ended === undefined,
    kill: tell,
    stop: () => {
      tell('stop');
      return exited;
    },
    tail: () => lastLines.join('\n'),
  };
};
