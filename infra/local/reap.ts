/**
 * Runs one command and outlives its parent just long enough to end that command.
 *   node reap.ts [--stop SIGTERM] [--grace 10000] [--uid n --gid n] -- command args…
 * Standard input is the leash: a line naming a signal is passed on, its end (also when the parent
 * was killed outright) stops the command. File descriptor 3 reports `pid n` and `exit code signal`.
 */
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { constants } from 'node:os';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    stop: { type: 'string', default: 'SIGTERM' },
    grace: { type: 'string', default: '10000' },
    uid: { type: 'string' },
    gid: { type: 'string' },
  },
});
const [command, ...args] = positionals;
if (!command) throw new Error('reap.ts needs a command after --');

const asSignal = (name: string): NodeJS.Signals => {
  if (name in constants.signals) return name as NodeJS.Signals;
  throw new Error(`${name} is not a signal`);
};
const stopSignal = asSignal(values.stop);

const report = createWriteStream('', { fd: 3 });
report.on('error', () => undefined);
process.stdin.on('error', () => undefined);
for (const signal of ['SIGINT', 'SIGHUP', 'SIGPIPE'] as const) process.on(signal, () => undefined);

const child = spawn(command, args, {
  stdio: ['ignore', 'inherit', 'inherit'],
  // A process group of its own, so that what the command itself started ends with it.
  detached: true,
  ...(values.uid === undefined ? {} : { uid: Number(values.uid) }),
  ...(values.gid === undefined ? {} : { gid: Number(values.gid) }),
});

const signalGroup = (signal: NodeJS.Signals): void => {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Nobody is left in the group.
  }
};

const stop = (): void => {
  child.kill(stopSignal);
  child.kill('SIGCONT');
  setTimeout(() => signalGroup('SIGKILL'), Number(values.grace));
};

child.once('error', (error) => {
  process.stderr.write(`${command} could not be started: ${error.message}\n`);
  process.exit(127);
});
child.once('spawn', () => report.write(`pid ${child.pid}\n`));
child.once('exit', (code, signal) => {
  signalGroup('SIGKILL');
  const status = code ?? 128 + (signal ? constants.signals[signal] : 0);
  report.end(`exit ${code ?? '-'} ${signal ?? '-'}\n`, () => process.exit(status));
  setTimeout(() => process.exit(status), 500);
});

const leash = createInterface({ input: process.stdin });
leash.on('line', (line) => (line === 'stop' ? stop() : child.kill(asSignal(line))));
leash.once('close', stop);
process.once('SIGTERM', stop);
