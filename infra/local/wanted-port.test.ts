import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startStack } from './stack.ts';
import { wantedPort } from './wanted-port.ts';

test('without PORT any free port will do', () => {
  expect(wantedPort(undefined)).toBeUndefined();
  expect(wantedPort('')).toBeUndefined();
  expect(wantedPort('8080')).toBe(8080);
});

test.each(['abc', '0', '-1', '99999', '80.5', '0x50', ' '])(
  'a PORT of %j is an error, not another port',
  (text) => {
    expect(() => wantedPort(text)).toThrow(/PORT is/);
  },
);

test('a port of another program is named before anything is started', async () => {
  const other = createServer();
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const said: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'leon-port-'));
  const dataDir = join(folder, 'data');
  try {
    const start = startStack({
      dataDir,
      port,
      env: {},
      say: (text) => void said.push(text),
    });
    await expect(start).rejects.toThrow(`Port ${port} is used by another program`);
    expect(said).toEqual([]);
    expect(existsSync(join(dataDir, 'postgres', 'base'))).toBe(false);
  } finally {
    other.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
