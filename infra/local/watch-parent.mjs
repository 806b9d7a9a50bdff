import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

const shells = new Set(['sh', 'bash', 'dash', 'zsh']);

/** Parent of a process, and whether that process is a shell that only runs one command. Linux only. */
const look = (pid) => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [command = '', argument] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    return { parent, wrapper: shells.has(basename(command)) && Boolean(argument) };
  } catch {
    return { parent: 0, wrapper: false };
  }
};

/** npm runs a script as `sh -c`, whose `node` may be a shell script again: all of them up to npm itself. */
const upToNpm = (pid) => {
  const { parent, wrapper } = look(pid);
  return wrapper && parent > 1 ? [pid, ...upToNpm(parent)] : [pid];
};

const alive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** Calls `onGone` when npm, which started this process, is gone without having said so. */
export const watchParent = (onGone) => {
  const parent = process.ppid;
  const watched = upToNpm(parent);
  const timer = setInterval(() => {
    if (process.ppid === parent && watched.every(alive)) return;
    clearInterval(timer);
    onGone();
  }, 500);
  timer.unref();
};
