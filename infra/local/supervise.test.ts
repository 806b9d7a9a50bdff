import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { supervise } from './supervise.ts';

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const startParent = async (dataDir: string) => {
  const parent = spawn(process.execPath, [join(import.meta.dirname, 'fixtures/parent.ts'), dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const pids = await new Promise<number[]>((resolve, reject) => {
    createInterface({ input: parent.stdout }).once('line', (line) => resolve(JSON.parse(line)));
    parent.once('exit', () => reject(new Error('the parent ended before its children ran')));
  });
  return { parent, pids };
};

test.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)(
  'PostgreSQL, Redis and a child that ignores SIGTERM end with a parent ended by %s',
  async (signal) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'leon-parent-'));
    try {
      const { parent, pids } = await startParent(dataDir);
      expect(pids.map(alive)).toEqual([true, true, true]);
      parent.kill(signal);
      await expect.poll(() => pids.map(alive)).toEqual([false, false, false]);
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
);

test('a child is killed by its own id and says how it ended', async () => {
  const child = supervise({ name: 'sleeper', command: 'sleep', args: ['600'] });
  const pid = await child.pid;
  child.kill('SIGKILL');
  expect(await child.exited).toEqual({ code: null, signal: 'SIGKILL' });
  expect(child.running()).toBe(false);
  expect(alive(pid)).toBe(false);
});

test('what a child printed is there to explain its end', async () => {
  const child = supervise({ name: 'failing', command: 'sh', args: ['-c', 'echo no such thing >&2; exit 3'] });
  expect(await child.exited).toEqual({ code: 3, signal: null });
  expect(child.tail()).toBe('no such thing');
});

test('a command that does not exist is a clear failure', async () => {
  const child = supervise({ name: 'missing', command: '/no/such/command' });
  expect((await child.exited).code).toBe(127);
  await expect(child.pid).rejects.toThrow('missing ended before it began');
});
